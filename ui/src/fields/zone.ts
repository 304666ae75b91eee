//! What people call the zone of this laptop, so that nobody has to be asked for it.

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of this laptop in words: `London time`; `null` where it has no place, since the slides print UTC by themselves. */
export function ownZone(zone = here()): string | null {
  const [region, ...places] = zone.split("/");
  const place = places.at(-1);
  return place && region !== "Etc" ? `${place.replaceAll("_", " ")} time` : null;
}

/** The zone in words for a moment that was told by this laptop's clock; `null` if it was told by another one. */
export function zoneOf(moment: string, zone = here()): string | null {
  return offsetOf(moment) === offsetAt(moment, zone) ? ownZone(zone) : null;
}

/** The offset with which a moment is written, in minutes east of UTC. */
function offsetOf(moment: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  return hours && minutes ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The offset of a zone at a moment, in minutes east of UTC. */
function offsetAt(moment: string, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
    new Date(moment),
  );
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  return offsetOf(name.replace(/^GMT$/, ""));
}
