// The part of echarts in use, as one file of its own that is loaded with the first chart: nobody pays for it before.
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { themeOf } from './chart-theme.js';
import type { ChartLook } from './chart-theme.js';

/** What a chart draws: bars, lines, shares of a whole. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

use([
  BarChart,
  LineChart,
  PieChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** What A4 leaves between its margins, in CSS pixels. */
const paperWidth = 690;

/** Draws for paper before it is printed, at once, for the print doesn't wait for the next frame. */
function onPaper(narrow: () => void, widen: () => void, flush: () => void): () => void {
  const before = () => {
    narrow();
    flush();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', widen);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', widen);
  };
}

/** Draws an option into an element and follows its size. @returns takes the drawing away */
export function draw(place: HTMLElement, option: ChartOption, look: ChartLook): () => void {
  // As SVG, since it stays sharp on paper and in large letters, and without an element's own styles in its text.
  const chart = init(place, themeOf({ ...look, fonts: getComputedStyle(place).fontFamily }), { renderer: 'svg' });
  chart.setOption({
    // Old office machines: no picture has to move.
    animation: false,
    // Never colour alone: each series has its pattern.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    legend: { type: 'plain', bottom: 0, itemGap: 24 },
    ...option,
    // Names of units are long: what stands beside the axes is never cut.
    grid: { left: 8, right: 24, top: 32, bottom: 40, outerBoundsMode: 'same', ...option.grid },
    // Drawn, too: a tooltip of HTML would bring styles that the page's policy refuses.
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, ...option.tooltip, renderMode: 'richText' },
  } as ChartOption);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  const release = onPaper(
    () => chart.resize({ width: paperWidth }),
    () => chart.resize(),
    () => chart.getZr().flush(),
  );
  return () => {
    release();
    observer.disconnect();
    chart.dispose();
  };
}
