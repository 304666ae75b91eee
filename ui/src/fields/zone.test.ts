import { expect, test } from "vitest";

import { zoneOf } from "./zone";

test("calls the zone of the laptop by its place", () => {
  expect(zoneOf("2026-11-21T20:04:00Z", "Europe/London")).toBe("London time");
  expect(zoneOf("2026-07-02T20:04:00+01:00", "Europe/London")).toBe("London time");
  expect(zoneOf("2026-11-21T20:04:00-05:00", "America/New_York")).toBe("New York time");
  expect(zoneOf("2026-11-21T20:04:00+05:30", "Asia/Kolkata")).toBe("Kolkata time");
});

test("is silent where the moment was told by another clock, or the zone has no place", () => {
  expect(zoneOf("2026-07-02T20:04:00Z", "Europe/London")).toBeNull();
  expect(zoneOf("2026-11-21T20:04:00+01:00", "Europe/London")).toBeNull();
  expect(zoneOf("2026-11-21T20:04:00Z", "UTC")).toBeNull();
  expect(zoneOf("2026-11-21T20:04:00Z", "Etc/UTC")).toBeNull();
});
