import { Invalid, NotFound, audit, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { crosswalkOf } from './crosswalk.loader.js';
import { balancesOf, channelsOf, leadersOf, subjectSizesOf } from './figures.loader.js';
import { involvementOf, involvementsToTake } from './involvement.loader.js';
import { mixesOf } from './mix.loader.js';
import { demandSpan, unitRead } from './scope.js';
import type { Span } from './scope.js';
import { crosswalkLines, figureLines, figuresHead } from './sheet.rules.js';
import { packFor, statisticsOf } from './statistic.loader.js';
import type { CrosswalkBy, Lacking } from './statistic.input.js';

/** More lines belong into several sheets, one for each unit below. */
const mostLines = 50_000;

export interface SheetAsked extends Span {
  table: 'figures' | 'crosswalk' | 'everyone';
  by: CrosswalkBy;
  scheme: string | null;
  lacking: Lacking[];
  purpose: string;
}

/**
 * The tables of a page as a sheet, with their clauses; who took it, and what for, is in the log.
 * @throws NotFound beyond reach; Invalid without a purpose, with days that do not hold, or where the lines are too many
 */
export async function statisticSheet(context: Context, asked: SheetAsked, format: SheetFormat): Promise<Buffer> {
  const purpose = asked.purpose.trim();
  if (purpose.length < 4 || purpose.length > 200)
    throw new Invalid({ zh: '请填写导出用途，4–200 字', en: 'Say what the export is for, in 4 to 200 characters' }, [
      { path: 'purpose', rule: 'length', value: purpose, expected: '4–200' },
    ]);
  demandSpan(asked);
  const unit = await unitRead(context, asked.unitId);
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'unitId', asked.unitId);
  const rows = await tables[asked.table](context, asked);
  const { table, from, to, by, scheme, lacking } = asked;
  await context.db.transaction((tx) =>
    audit(tx, context, {
      ...{ action: 'plans.exportStatistics', subjectType: 'OrgUnit', subjectId: unit.id, countyId: unit.countyId },
      after: {
        ...{ table, from, to, format, lines: rows.length - 1 },
        ...(table === 'crosswalk' && { by, scheme }),
        ...(lacking.length && { lacking }),
      },
      reason: purpose,
    }),
  );
  return writeSheet(format, rows, names[table]);
}

const names: Record<SheetAsked['table'], string> = {
  figures: '研修统计',
  crosswalk: '跨分类对照',
  everyone: '人人有主题任务成果',
};

const tables: Record<SheetAsked['table'], (context: Context, asked: SheetAsked) => Promise<string[][]>> = {
  figures: figureSheet,
  crosswalk: async (context, asked) => {
    const found = await crosswalkOf(context, asked);
    return found ? crosswalkLines(found) : [['没有可对照的分类']];
  },
  everyone: everyoneSheet,
};

async function figureSheet(context: Context, { unitId, from, to }: SheetAsked): Promise<string[][]> {
  const span = { unitId, from, to };
  const pack = await packFor(context).load(span);
  const all = {
    figures: (await statisticsOf(context, span))!,
    mixes: await mixesOf(context, span, pack),
    channels: await channelsOf(context, span, pack),
    balances: await balancesOf(context, span, pack),
    leaders: await leadersOf(context, span),
    sizes: await subjectSizesOf(context, unitId, pack),
    involvement: await involvementOf(context, span),
  };
  return [figuresHead, ...figureLines(all, pack)];
}

async function everyoneSheet(context: Context, { unitId, from, to, lacking }: SheetAsked): Promise<string[][]> {
  const wanted = await involvementsToTake(context, { unitId, from, to, lacking });
  const found = await context.db.query<
    Record<'unit' | 'name' | 'subject', string> & Record<'theme' | 'task' | 'result', boolean>
  >(sql`${wanted} limit ${mostLines + 1}`);
  if (found.length > mostLines)
    throw new Invalid(
      { zh: `教师超过 ${mostLines} 人，请按下级机构分别导出`, en: 'Too many teachers: take them unit by unit' },
      [{ path: 'unitId', rule: 'max', value: unitId, expected: mostLines }],
    );
  const word = (has: boolean) => (has ? '有' : '缺');
  return [
    ['学校', '姓名', '学科', '主题', '任务', '成果'],
    ...found.map(({ unit, name, subject, theme, task, result }) => [
      ...[unit, name, subject, word(theme), word(task), word(result)],
    ]),
  ];
}
