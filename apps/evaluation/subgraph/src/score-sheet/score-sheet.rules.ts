import type { EvaluationRules, RubricRules } from '@yanxiu/policy';
import { scoreTotal } from '@yanxiu/policy';
import { Invalid } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { Rubric } from '../rubric/rubric.js';
import { itemOf } from '../rubric/rubric.rules.js';
import type { ScoreMarkInput } from './score-sheet.input.js';
import type { ScoreItem, ScoreMark } from './score-mark.js';
import type { ScoreSheet } from './score-sheet.js';

/** School year of a civil day, from 1 September to 31 August. */
export function schoolYearOf(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number, number];
  const start = month >= 9 ? year : year - 1;
  return `${start}-${start + 1}`;
}

/** First term from September to January, second from February to August. */
export function termOf(day: string): 1 | 2 {
  const month = Number(day.slice(5, 7));
  return month >= 9 || month === 1 ? 1 : 2;
}

export type Campaign = EvaluationRules['campaigns'][number];

/**
 * The rubric and the campaign that a sheet is opened under.
 * @throws Invalid with both faults where neither fits the policy
 */
export function formOf(
  { campaigns }: Pick<EvaluationRules, 'campaigns'>,
  rubrics: Rubric[],
  { rubricCode, kind }: { rubricCode: string; kind: string },
): { rubric: Rubric; campaign: Campaign } {
  const rubric = rubrics.find(({ code }) => code === rubricCode);
  const campaign = campaigns.find(({ code }) => code === kind);
  const bound = campaign?.rubric;
  const faults: Fault[] = [
    ...(rubric ? [] : [unknown('input.rubricCode', rubricCode, rubrics)]),
    ...(campaign ? [] : [unknown('input.kind', kind, campaigns)]),
    ...(rubric && bound && bound !== rubricCode
      ? [{ path: 'input.rubricCode', rule: 'rubricOfKind', value: rubricCode, expected: bound }]
      : []),
  ];
  if (!rubric || !campaign || faults.length)
    throw new Invalid(
      { zh: '现行政策中没有所填的评估表或检查类别', en: 'The policy in force has no such rubric or kind' },
      faults,
    );
  return { rubric, campaign };
}

const unknown = (path: string, value: string, known: { code: string }[]): Fault => ({
  path,
  rule: 'code',
  value,
  expected: known.map(({ code }) => code).join(' | ') || 'none',
});

/** All faults of the marks at once, each at its place in the input. */
export function faultsOf(rules: RubricRules, marks: ScoreMarkInput[]): Fault[] {
  const first = new Map<number, number>();
  return marks.flatMap(({ itemNumber, score }, index) => {
    const at = `input.marks[${index}]`;
    const earlier = first.get(itemNumber);
    if (earlier === undefined) first.set(itemNumber, index);
    const repeated =
      earlier === undefined
        ? []
        : [{ path: `${at}.itemNumber`, rule: 'unique', value: itemNumber, expected: `≠ marks[${earlier}]` }];
    // A cleared item has no mark to check, but it must exist: zero always fits.
    const { problems } = scoreTotal(rules, { [itemNumber]: score ?? 0 });
    return [
      ...repeated,
      ...problems.map(({ rule, value, expected }) =>
        rule === 'score.unknown'
          ? { path: `${at}.itemNumber`, rule, value: itemNumber, expected }
          : { path: `${at}.score`, rule, value, expected },
      ),
    ];
  });
}

/** Marks after a save: those named replace or clear, the others stay. */
export function marksAfter(
  before: ScoreMark[],
  given: ScoreMarkInput[],
  sheetId: string,
  markedBy: string,
): ScoreMark[] {
  const named = new Set(given.map(({ itemNumber }) => itemNumber));
  const updatedAt = new Date();
  return [
    ...before.filter(({ itemNumber }) => !named.has(itemNumber)),
    ...given.flatMap(({ itemNumber, score, note, evidence }) =>
      score ? [{ sheetId, itemNumber, score, note: note ?? null, evidence, markedBy, updatedAt }] : [],
    ),
  ];
}

/** Marks as the rule arithmetic takes them. */
export function scoresOf(marks: Pick<ScoreMark, 'itemNumber' | 'score'>[]): Record<number, ScoreMark['score']> {
  return Object.fromEntries(marks.map(({ itemNumber, score }) => [itemNumber, score]));
}

/** The sheet's lines: every item of the rubric that it began with, and its mark. */
export function itemsOf({ rules }: Rubric, marks: ScoreMark[]): ScoreItem[] {
  const byNumber = new Map(marks.map((mark) => [mark.itemNumber, mark]));
  return rules.sections.flatMap((section) =>
    section.items.map((item) => {
      const mark = byNumber.get(item.num);
      return {
        ...itemOf(rules, item),
        section: { scheme: 'RUBRIC_SECTION', code: section.code, name: section.zh },
        score: mark?.score ?? null,
        note: mark?.note ?? null,
        evidence: mark?.evidence ?? [],
      };
    }),
  );
}

/** What the audit log says of a step on a sheet. */
export const subjectOf = (verb: string, { id, countyId }: Pick<ScoreSheet, 'id' | 'countyId'>) => ({
  action: `evaluation.${verb}ScoreSheet`,
  subjectType: 'ScoreSheet',
  subjectId: id,
  countyId,
});
