import { Invalid } from '@yanxiu/subgraph';
import { PeriodKind } from './period.js';
import type { Period } from './period.js';

/** Kinds of which a unit has at most one at a time; programmes run side by side, holidays may fall into vacations. */
const single: PeriodKind[] = [
  PeriodKind.SCHOOL_YEAR,
  PeriodKind.TERM,
  PeriodKind.CALENDAR_YEAR,
  PeriodKind.CREDIT_CYCLE,
  PeriodKind.VACATION,
];

export const mayOverlap = (kind: PeriodKind): boolean => !single.includes(kind);

type Span = Pick<Period, 'from' | 'to'>;

/** Refuses days that make no such period; the path names the field that is wrong. */
export function assertSpan(kind: PeriodKind, { from, to }: Span, path: string): void {
  if (to < from)
    throw new Invalid({ zh: '截止日早于起始日', en: 'The last day is before the first' }, [
      { path: `${path}.to`, rule: 'notBefore', value: to, expected: `>= ${from}` },
    ]);
  const year = from.slice(0, 4);
  if (kind === PeriodKind.CALENDAR_YEAR && (from !== `${year}-01-01` || to !== `${year}-12-31`))
    throw new Invalid(
      { zh: '自然年应为 1 月 1 日至 12 月 31 日', en: 'A calendar year runs from 1 January to 31 December' },
      [
        {
          path: `${path}.from`,
          rule: 'calendarYear',
          value: `${from} – ${to}`,
          expected: `${year}-01-01 – ${year}-12-31`,
        },
      ],
    );
}

/** Terms lie within their school year, one after the other. */
export function assertTerms(year: Span, terms: (Span & { name?: string })[], path: string): void {
  terms.forEach((term, index) => {
    assertSpan(PeriodKind.TERM, term, `${path}[${index}]`);
    if (term.from < year.from || term.to > year.to)
      throw new Invalid({ zh: `${called(term)}超出学年的起止`, en: `${called(term)} lies outside its school year` }, [
        {
          path: `${path}[${index}]`,
          rule: 'withinYear',
          value: `${term.from} – ${term.to}`,
          expected: `${year.from} – ${year.to}`,
        },
      ]);
    const other = terms.slice(0, index).find(({ from, to }) => from <= term.to && to >= term.from);
    if (other)
      throw new Invalid(
        { zh: `${called(term)}与${called(other)}的日期重叠`, en: `${called(term)} and ${called(other)} overlap` },
        [
          {
            path: `${path}[${index}]`,
            rule: 'disjoint',
            value: `${term.from} – ${term.to}`,
            expected: `not within ${other.from} – ${other.to}`,
          },
        ],
      );
  });
}

/** A term by its name, where it has one. */
const called = ({ name }: { name?: string }): string => (name ? `“${name}”` : '学期');

/** Of the periods set along a path, the one that holds on a day: the nearest unit's; of several there, the latest begun. */
export function nearestOn(periods: Period[], path: string[], kind: PeriodKind, day: string): Period | null {
  const covering = periods.filter((period) => period.kind === kind && period.from <= day && period.to >= day);
  for (const unitId of [...path].reverse()) {
    const own = covering.filter((period) => period.unitId === unitId).sort((a, b) => (a.from < b.from ? 1 : -1));
    if (own[0]) return own[0];
  }
  return null;
}
