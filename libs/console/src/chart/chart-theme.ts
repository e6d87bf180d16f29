export interface ChartLook {
  look: 'light' | 'dark' | 'contrast';
  /** 大字 */
  large: boolean;
  /** Families of letters; echarts measures texts by them, so that no word may stand for others. */
  fonts?: string;
}

/** Each at least 3 : 1 against its ground, so that a bar is seen; patterns tell them apart without colour (WCAG 1.4.11). */
export const palettes = {
  light: ['#14569b', '#a85400', '#1a6b2f', '#7a3e9d', '#8f1d4b', '#00677d'],
  dark: ['#6fb0f2', '#f2a65a', '#7ccf8f', '#c79be6', '#f08fb0', '#5ec8d8'],
  contrast: ['#003a70', '#7a3b00', '#0b4d1c', '#4b1a6b', '#6b0f35', '#00434f'],
} as const;

const grounds = { light: '#ffffff', dark: '#141414', contrast: '#ffffff' } as const;
const letters = { light: '#2b3440', dark: '#d5dbe2', contrast: '#000000' } as const;
const lines = { light: '#8a94a0', dark: '#6b7682', contrast: '#333333' } as const;
const faint = { light: '#dfe4ea', dark: '#303841', contrast: '#8c8c8c' } as const;

/** echarts' theme for a look: text, axes and series of one colour each. */
export function themeOf({ look, large, fonts = 'sans-serif' }: ChartLook): object {
  const text = { color: letters[look], fontSize: large ? 16 : 12, fontFamily: fonts };
  const axis = {
    axisLine: { lineStyle: { color: lines[look] } },
    axisTick: { lineStyle: { color: lines[look] } },
    axisLabel: text,
    nameTextStyle: text,
    splitLine: { lineStyle: { color: faint[look] } },
  };
  return {
    color: [...palettes[look]],
    backgroundColor: 'transparent',
    textStyle: text,
    legend: { textStyle: text },
    tooltip: { backgroundColor: grounds[look], borderColor: lines[look], textStyle: text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    pie: { label: text, itemStyle: { borderColor: grounds[look], borderWidth: 1 } },
  };
}
