import type { Pack } from '@yanxiu/policy';
import type { Fault } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { ObservationMarkInput, OwnItemInput } from './observation.input.js';
import type { LessonObservation, ObservationForm, ObservationItem, ObservationSheet } from './observation.js';
import type { ObservationSummary, ObservedItem } from './summary.js';

type SheetRule = Pack['plans']['observationSheets'][number];

/** A sheet of the policy as it is kept with a lesson. */
export const formOf = ({ code, zh, aspects }: SheetRule): ObservationForm => ({
  code,
  name: zh,
  aspects: aspects.map((aspect) => ({
    code: aspect.code,
    name: aspect.zh,
    items: aspect.items.map((item) => ({ code: item.code, name: item.zh, most: item.most })),
  })),
});

/** What is looked at where the policy says nothing: items drawn up for this lesson, their points with them. */
export const ownForm = (items: readonly OwnItemInput[]): ObservationForm => ({
  code: null,
  name: '自拟观察表',
  aspects: [
    {
      code: 'OWN',
      name: '观察要点',
      items: items.map(({ name, most }, index) => ({ code: `OWN_${index + 1}`, name, most: most?.toFixed() ?? null })),
    },
  ],
});

export const itemsOf = ({ aspects }: ObservationForm): ObservationItem[] => aspects.flatMap(({ items }) => items);

const fits = (score: Decimal, most: Decimal | string) => score.gte(0) && score.lte(most) && score.decimalPlaces() <= 1;

/** What is wrong with marks: items the sheet does not have, twice the same, a score beyond its most or where none is given. */
export function faultsOfMarks(form: ObservationForm, marks: readonly ObservationMarkInput[]): Fault[] {
  const items = new Map(itemsOf(form).map((item) => [item.code, item]));
  const seen = new Set<string>();
  return marks.flatMap(({ item: code, score }, index): Fault[] => {
    const item = items.get(code);
    const at = `input.marks[${index}]`;
    if (!item || seen.has(code)) return [{ path: `${at}.item`, rule: 'itemOfSheet', value: code }];
    seen.add(code);
    if (!score) return [];
    if (item.most === null) return [{ path: `${at}.score`, rule: 'notedOnly', value: score.toFixed() }];
    if (fits(score, item.most)) return [];
    return [
      { path: `${at}.score`, rule: 'score', value: score.toFixed(), expected: `0..${String(item.most)}, one place` },
    ];
  });
}

/** Items that want a score and have none. */
export function unscored(form: ObservationForm, marks: readonly ObservationMarkInput[]): Fault[] {
  const scored = new Set(marks.flatMap(({ item, score }) => (score ? [item] : [])));
  return itemsOf(form)
    .filter(({ code, most }) => most !== null && !scored.has(code))
    .map(({ code, name }) => ({ path: 'input.marks', rule: 'scored', value: code, expected: name }));
}

const mean = (values: Decimal[]): Decimal | null =>
  values.length
    ? Decimal.sum(...values)
        .div(values.length)
        .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    : null;

const totalOf = ({ marks }: Pick<ObservationSheet, 'marks'>): Decimal =>
  marks.reduce((sum, { score }) => (score === null ? sum : sum.add(score)), new Decimal(0));

/** Means and spread of the sheets handed in, and the mean of peers. A noted item counts nowhere. */
export function summaryOf(
  form: ObservationForm,
  sheets: readonly Pick<ObservationSheet, 'marks'>[],
  peers: typeof sheets = sheets,
): ObservationSummary {
  const scoresOf = (code: string) =>
    sheets.flatMap(({ marks }) => {
      const score = marks.find(({ item }) => item === code)?.score;
      return score === null || score === undefined ? [] : [new Decimal(score)];
    });
  const items = form.aspects.flatMap((aspect) =>
    aspect.items.map(({ code, name, most }): ObservedItem => {
      const scores = scoresOf(code);
      const [low, high] = scores.length ? [Decimal.min(...scores), Decimal.max(...scores)] : [null, null];
      const limit = most === null ? null : new Decimal(most);
      return { aspect: aspect.name, code, name, most: limit, count: scores.length, mean: mean(scores), low, high };
    }),
  );
  const limits = items.flatMap(({ most }) => (most ? [most] : []));
  return {
    sheets: sheets.length,
    mean: limits.length ? mean(sheets.map(totalOf)) : null,
    peerMean: limits.length && peers.length < sheets.length ? mean(peers.map(totalOf)) : null,
    most: limits.length ? Decimal.sum(...limits) : null,
    items,
  };
}

/** Observers whose sheet has not come. */
export const missingOf = (sheets: readonly ObservationSheet[]): string[] =>
  sheets.filter(({ state }) => state !== 'SUBMITTED').map(({ observerId }) => observerId);

/** Whoever was asked to, or takes part in the activity; never the teacher of the lesson. */
export function mayObserve(
  { personId }: { personId?: string | null },
  lesson: Pick<LessonObservation, 'taughtId' | 'state'>,
  { sheets, part }: { sheets: readonly ObservationSheet[]; part: { attends: boolean } },
): boolean {
  if (!personId || lesson.state !== 'OPEN' || lesson.taughtId === personId) return false;
  return part.attends || sheets.some(({ observerId }) => observerId === personId);
}
