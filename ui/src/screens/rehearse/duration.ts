//! How a running clock is written: minutes and seconds, hours only where there are any.

/** Writes whole seconds as `1:05` or `1:02:09`. Parts of a second are dropped, so that a clock starts at `0:00`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}
