import { PeriodKind } from '@yanxiu/organization-subgraph/demo';
import type { DemoOrganization } from '@yanxiu/organization-subgraph/demo';
import type { Pack } from '@yanxiu/policy';
import { Random } from './random.js';

/** School years of the demo by their first calendar year, with terms as schools of the northern plain keep them. */
const years = [2025, 2026];

/** Clocks of a region: two school years with their terms and vacations, and the calendar years they touch. */
export function periodsOf(unitId: string): DemoOrganization['periods'] {
  const periods: DemoOrganization['periods'] = [];
  const add = (kind: PeriodKind, name: string, from: string, to: string, parentId: string | null = null): string => {
    const id = new Random(`period ${unitId} ${kind} ${name}`).uuid();
    periods.push({ id, unitId, kind, name, from, to, parentId });
    return id;
  };
  for (const year of years) {
    const next = year + 1;
    const label = `${year}—${next}学年`;
    const schoolYear = add(PeriodKind.SCHOOL_YEAR, label, `${year}-09-01`, `${next}-08-31`);
    add(PeriodKind.TERM, `${label}第一学期`, `${year}-09-01`, `${next}-01-24`, schoolYear);
    add(PeriodKind.VACATION, `${next}年寒假`, `${next}-01-25`, `${next}-02-21`);
    add(PeriodKind.TERM, `${label}第二学期`, `${next}-02-22`, `${next}-07-10`, schoolYear);
    add(PeriodKind.VACATION, `${next}年暑假`, `${next}-07-11`, `${next}-08-31`);
    // 《全国年节及纪念日放假办法》: the days that fall on the same date each year; the others are announced year by year.
    add(PeriodKind.HOLIDAY, `${year}年国庆节`, `${year}-10-01`, `${year}-10-03`);
    add(PeriodKind.HOLIDAY, `${next}年元旦`, `${next}-01-01`, `${next}-01-01`);
    add(PeriodKind.HOLIDAY, `${next}年劳动节`, `${next}-05-01`, `${next}-05-02`);
    add(PeriodKind.CALENDAR_YEAR, `${year}年`, `${year}-01-01`, `${year}-12-31`);
  }
  return periods;
}

/** The programmes of a document, as periods that plans and indicators attach to (PC-03). */
export function programmesOf(unitId: string, { organization }: Pack): DemoOrganization['periods'] {
  return organization.programmes.map(({ code, zh, from, to }) => ({
    ...{ id: new Random(`programme ${unitId} ${code}`).uuid(), unitId, kind: PeriodKind.PROGRAMME, parentId: null },
    ...{ name: zh.slice(0, 60), from: `${String(from)}-01-01`, to: `${String(to)}-12-31` },
  }));
}
