//! Bytes as text.

import { expect, test } from "vitest";

import { base64Of } from "./bytes";

test("writes the test vectors of RFC 4648", async () => {
  const written = await Promise.all(["", "f", "fo", "foo", "foobar"].map((text) => base64Of(new Blob([text]))));
  expect(written).toEqual(["", "Zg==", "Zm8=", "Zm9v", "Zm9vYmFy"]);
});

test("writes long files and every byte", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const read = Uint8Array.from(atob(await base64Of(new Blob([bytes]))), (letter) => letter.charCodeAt(0));
  expect(read).toEqual(bytes);
});
