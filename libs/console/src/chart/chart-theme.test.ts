import { expect, test } from 'vitest';
import { palettes, themeOf } from './chart-theme.js';

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['light', '#ffffff'],
  ['dark', '#141414'],
  ['contrast', '#ffffff'],
] as const)('in the look “%s” every bar is seen and every letter read', (look, ground) => {
  const wanted = look === 'contrast' ? 7 : 3;
  for (const colour of palettes[look]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(wanted);
  const { textStyle } = themeOf({ look, large: false }) as { textStyle: { color: string } };
  expect(contrast(textStyle.color, ground)).toBeGreaterThanOrEqual(look === 'contrast' ? 7 : 4.5);
});
