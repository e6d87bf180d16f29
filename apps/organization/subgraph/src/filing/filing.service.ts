import { Conflict, audit, civilDay, insert, once, row, sql, validOn } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { PeriodKind } from '../period/period.js';
import { periodOn } from '../period/period.loader.js';
import type { OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import type { FileGroupsInput, FileGroupsPayload } from './filing.input.js';
import { filingById } from './filing.loader.js';
import { changesBetween } from './filing.rules.js';
import { GroupFiling } from './group-filing.js';
import type { FiledGroup } from './group-filing.js';

const file = 'organization:file';

/**
 * Files a school's groups as they stand today, with a receipt and the changes since the last time. Nobody approves it:
 * filing and approval are two modes (OH-12, X02).
 * @throws Conflict where there is no group, or nothing has changed since the last filing of the year
 */
export async function fileGroups(context: Context, input: FileGroupsInput): Promise<FileGroupsPayload> {
  const id = await once(context, 'fileGroups', input, async (tx) => {
    const school = await unitToManage(tx, context, input.unitId, 'input.unitId', file);
    await tx.query(sql`select id from org_unit where id = ${school.id} for update`);
    const schoolYear = await schoolYearOf(context, school);
    const groups = await groupsToday(tx, school);
    if (!groups.length) throw nothing('noGroups', school.id);
    const last = await row(
      tx,
      GroupFiling,
      sql`where t.unit_id = ${school.id} order by t.filed_at desc, t.number desc limit 1`,
    );
    const changes = changesBetween(last?.groups ?? [], groups);
    const again = last?.schoolYear === schoolYear;
    if (again && !changes.length) throw nothing('nothingChanged', last.receipt);
    const number = again ? last.number + 1 : 1;
    const { provinceId, cityId, countyId, schoolId } = school;
    const [filing] = await insert(tx, GroupFiling, [
      {
        ...{
          id: uuid(),
          unitId: school.id,
          provinceId,
          cityId,
          countyId,
          schoolId,
          schoolYear,
          number,
          groups,
          changes,
        },
        receipt: receiptOf(school, schoolYear, number),
        filedBy: context.viewer.name,
      },
    ]);
    await audit(tx, context, {
      action: 'organization.fileGroups',
      subjectType: 'GroupFiling',
      subjectId: filing!.id,
      countyId,
      after: { receipt: filing!.receipt, groups: groups.length, changes: changes.length },
    });
    return filing!.id;
  });
  return { groupFiling: (await filingById(context).load(id))! };
}

const nothing = (rule: 'noGroups' | 'nothingChanged', value: string) =>
  new Conflict(
    rule === 'noGroups'
      ? { zh: '学校还没有教研组，无可报备', en: 'The school has no groups to file' }
      : { zh: `与本学年上次报备（${value}）相比没有变化`, en: `Nothing changed since filing ${value}` },
    [{ path: 'input.unitId', rule, value }],
  );

/** `BB-…`, school, year, number: unique, and readable over the telephone. */
function receiptOf({ id, code }: OrgUnit, schoolYear: string, number: number): string {
  const year = /\d{4}/.exec(schoolYear)?.[0] ?? schoolYear;
  return `BB-${code ?? id.slice(-8)}-${year}-${String(number).padStart(2, '0')}`;
}

/** The school year in force; without one on record the usual one, from 1 September. */
async function schoolYearOf(context: Context, { path }: OrgUnit): Promise<string> {
  const day = civilDay();
  const period = await periodOn(context).load({ path, kind: PeriodKind.SCHOOL_YEAR, day });
  if (period) return period.name;
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${first}—${first + 1}学年`;
}

/** All groups of a school with their members today, in one statement; one teacher may be in several (DL-34). */
function groupsToday(tx: Transaction, { id }: OrgUnit): Promise<FiledGroup[]> {
  const day = civilDay();
  return tx.query<FiledGroup>(sql`
    select g.id as "unitId", g.name, g.kind, coalesce(
      jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'position', m.position)
        order by m.position, p.name, p.id) filter (where p.id is not null), '[]') as members
    from org_unit g
    left join posting m on m.unit_id = g.id and ${validOn('m', day)}
    left join person p on p.id = m.person_id and p.active
    where g.path @> array[${id}]::uuid[] and g.level = 'GROUP' and g.active
    group by g.id order by g.name, g.id`);
}
