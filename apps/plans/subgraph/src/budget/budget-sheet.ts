import { DirectoryUnit } from '@yanxiu/directory';
import { Invalid, NotFound, audit, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import type { BudgetReportArgs } from './budget.input.js';
import { moneyInReach } from './budget.loader.js';
import { percentSpent } from './budget.rules.js';
import { yuanOf } from './fen.js';
import { belowUnit } from '../unit/below-unit.js';

const head = ['单位', '项目', '会计年度', '经费来源', '用途', '预算（元）', '支出（元）', '结余（元）', '执行率（%）'];
/** More lines belong into a report, not into a sheet. */
const mostLines = 20_000;

interface Line {
  unit: string;
  project: string;
  source: string;
  use: string | null;
  planned: string | null;
  spent: string;
}

/**
 * The lines of a unit and all below it as a sheet, with their sum; who took it is in the log.
 * @throws NotFound beyond reach; Invalid where there are more lines than a sheet is for
 */
export async function budgetSheet(
  context: Context,
  { unitId, fiscalYear }: BudgetReportArgs,
  format: SheetFormat,
): Promise<Buffer> {
  const below = await belowUnit(context.db, unitId);
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, 'plans:read-budget', { unit: 'id' });
    const unit = wellFormed([unitId]).length
      ? await row(tx, DirectoryUnit, sql`where t.id = ${unitId} and ${reach}`)
      : undefined;
    if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'unitId', unitId);
    const lines = await tx.query<Line>(sql`
      select u.name as unit, p.title as project, t.source ->> 'name' as source, t.use ->> 'name' as use,
        t.planned::text as planned, t.spent::text as spent
      from budget_line t join budget_project p on p.id = t.project_id join directory_unit u on u.id = t.unit_id
      where ${below} and ${moneyInReach(context)} and t.fiscal_year = ${fiscalYear}
      order by u.name collate "zh-x-icu", u.id, t.num limit ${mostLines + 1}`);
    if (lines.length > mostLines)
      throw new Invalid(
        { zh: `科目超过 ${mostLines} 条，请按下级单位分别导出`, en: 'Too many lines: take it unit by unit' },
        [{ path: 'unitId', rule: 'max', value: unitId, expected: mostLines }],
      );
    await audit(tx, context, {
      ...{ action: 'plans.exportBudget', subjectType: 'OrgUnit', subjectId: unit.id, countyId: unit.countyId },
      after: { fiscalYear, lines: lines.length, format },
    });
    return writeSheet(
      format,
      [head, ...lines.map((line) => cellsOf(line, fiscalYear)), total(lines, fiscalYear)],
      '研修经费',
    );
  });
}

function cellsOf({ unit, project, source, use, planned, spent }: Line, year: number): string[] {
  return [unit, project, String(year), source, use ?? '', ...figuresOf(planned, spent)];
}

/** Without a plan there is nothing left of it: 未定, never 0. */
function figuresOf(planned: string | null, spent: string): string[] {
  const used = yuanOf(spent);
  if (planned === null) return ['未定', used.toFixed(2), '', ''];
  const plan = yuanOf(planned);
  return [plan.toFixed(2), used.toFixed(2), plan.minus(used).toFixed(2), String(percentSpent(plan, used) ?? '')];
}

function total(lines: Line[], year: number): string[] {
  const sum = (key: 'planned' | 'spent') => lines.reduce((all, line) => all + BigInt(line[key] ?? '0'), 0n).toString();
  return ['合计', '', String(year), '', '', ...figuresOf(sum('planned'), sum('spent'))];
}
