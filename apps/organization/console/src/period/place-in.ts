/** Where a stretch of days stands in a year, as shares of it; undefined where it lies outside. */
export function placeIn(year: number, from: string, to: string): { start: number; length: number } | undefined {
  const first = Date.UTC(year, 0, 1);
  const whole = Date.UTC(year + 1, 0, 1) - first;
  const start = Math.max(Date.parse(from) - first, 0) / whole;
  // The last day belongs to it.
  const end = Math.min(Date.parse(to) + 86_400_000 - first, whole) / whole;
  return end > start ? { start, length: end - start } : undefined;
}
