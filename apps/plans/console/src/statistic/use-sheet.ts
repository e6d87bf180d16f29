import { textsOf, useScope } from '@yanxiu/console';
import type { Asked, Exporting } from '@yanxiu/console';
import { useSpan } from './use-span.js';

const useText = textsOf({
  figures: ['导出本页全部统计表，各项附依据条款。', 'All tables of this page in one sheet, each item with its clause.'],
  crosswalk: [
    '导出对照统计，含未对应的各项与合计。',
    'The figures across schemes, with what could not be mapped, and the sum.',
  ],
  everyone: ['按当前筛选导出教师名单。', 'The teachers of the present conditions.'],
});

/** Takes the figures of a unit and its days away as a sheet; what for is kept in the log. */
export function useSheet(
  table: 'figures' | 'crosswalk' | 'everyone',
  more: (asked: Asked) => Record<string, string | undefined> = () => ({}),
): Exporting | undefined {
  const t = useText();
  const scope = useScope();
  const { from, to } = useSpan();
  if (!scope) return undefined;
  const run = (asked: Asked, purpose: string): Promise<string> => {
    const given = Object.entries({ from, to, purpose, ...more(asked) }).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    );
    return Promise.resolve(`/statistic-sheets/${scope.unitId}/${table}.xlsx?${new URLSearchParams(given).toString()}`);
  };
  return { run, reason: true, personal: table === 'everyone', note: t(table) };
}
