/** A decimal text as whole hundredths: marks are summed without the faults of floats. */
export const hundredths = (text: string): number => Math.round(Number(text || 0) * 100);

/** The sum of marks as it is read. */
export const sumText = (texts: string[]): string =>
  String(texts.reduce((sum, text) => sum + (Number.isFinite(Number(text)) ? hundredths(text) : 0), 0) / 100);

/** Whether a mark is empty, or a number from 0 to the weight. */
export function fits(text: string, weight: string): boolean {
  return text === '' || (/^\d+(\.\d{1,2})?$/.test(text) && hundredths(text) <= hundredths(weight));
}
