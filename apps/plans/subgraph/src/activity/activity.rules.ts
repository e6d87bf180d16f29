import type { CodeItem } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { Pack, PlanRules } from '@yanxiu/policy';
import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { ActivityDraft } from './activity-draft.input.js';
import { ActivityStatus } from './activity.js';
import type { Activity } from './activity.js';

/** The draft's policy words as the pack names them. */
export type Coded = Pick<Activity, 'form' | 'secondaryForms' | 'content' | 'scope' | 'layer' | 'channel' | 'strands'>;

/** The codes of a draft. */
export type Codes = Pick<ActivityDraft, keyof Coded>;

export type Dimension = PlanRules['schemes'][number]['dimension'];

/** What an activity may be about: domains, directions, focuses and themes are all content. */
export const contentDimensions: Dimension[] = ['CONTENT', 'DIRECTION', 'FOCUS', 'THEME'];

/** Looks the draft's codes up in the pack; all unknown ones are told at once. */
export function codedBy({ plans, pack }: Pack, draft: Codes): { coded: Coded; faults: Fault[] } {
  const faults: Fault[] = [];
  const find = (items: CodeItem[], name: string, path: string, code: string): CodeItem => {
    const item = items.find((candidate) => candidate.code === code);
    if (!item)
      faults.push({ path: `input.${path}`, rule: 'codeOfPolicy', value: code, expected: `${name} of ${pack.code}` });
    return item!;
  };
  const forms = itemsOf(plans, ['FORM']);
  const strands = labelled('STRAND', plans.strands);
  const optional = (items: CodeItem[], name: 'content' | 'scope' | 'layer' | 'channel') =>
    draft[name] ? find(items, name, name, draft[name]) : null;
  const coded = {
    form: find(forms, 'form', 'form', draft.form),
    secondaryForms: draft.secondaryForms.map((code, index) => find(forms, 'form', `secondaryForms[${index}]`, code)),
    content: optional(itemsOf(plans, contentDimensions), 'content'),
    scope: optional(labelled('SCOPE', plans.scopes), 'scope'),
    layer: optional(labelled('LAYER', plans.layers), 'layer'),
    channel: optional(itemsOf(plans, ['CHANNEL']), 'channel'),
    strands: draft.strands.map((code, index) => find(strands, 'strand', `strands[${index}]`, code)),
  };
  return { coded, faults };
}

/** DL-17: of several forms one is the main one; named again beside it, the activity would be counted twice under it. */
export function doubledForms({ form, secondaryForms }: Pick<Codes, 'form' | 'secondaryForms'>): Fault[] {
  const twice = secondaryForms.indexOf(form);
  if (twice < 0) return [];
  const expected = 'another form than the main one';
  return [{ path: `input.secondaryForms[${twice}]`, rule: 'otherForm', value: form, expected }];
}

/** Codes of the schemes of given dimensions, local additions among them. */
export function itemsOf(plans: PlanRules, dimensions: Dimension[]): CodeItem[] {
  const schemes = new Set(
    plans.schemes.filter(({ dimension }) => dimensions.includes(dimension)).map(({ code }) => code),
  );
  return taxonomyItems(plans)
    .filter(({ scheme }) => schemes.has(scheme))
    .map(({ scheme, code, zh }) => ({ scheme, code, name: zh }));
}

function labelled(scheme: string, entries: readonly { code: string; zh: string }[]): CodeItem[] {
  return entries.map(({ code, zh }) => ({ scheme, code, name: zh }));
}

const stateNames: Record<ActivityStatus, string> = {
  DRAFT: '草稿',
  PUBLISHED: '已发布',
  COMPLETED: '已结束',
  CANCELLED: '已取消',
};

/** @throws Conflict unless the activity stands in one of the states */
export function demandStatus({ status }: Activity, ...allowed: ActivityStatus[]): void {
  if (allowed.includes(status)) return;
  throw new Conflict(
    { zh: `活动${stateNames[status]}，不能进行此操作`, en: `The activity is ${status}: this step is not open` },
    [{ path: 'activity.status', rule: 'state', value: status, expected: allowed.join(' | ') }],
  );
}

/** DL-23: closing needs an outcome or the reason why there is none, unless the pack waives it. */
export function outcomeFaults(
  outcomeRequired: boolean | null,
  given: { outcome?: string | null; noOutcomeReason?: string | null },
): Fault[] {
  if (given.outcome || given.noOutcomeReason || outcomeRequired === false) return [];
  return [{ path: 'input.outcome', rule: 'outcomeOrReason', expected: 'outcome or noOutcomeReason' }];
}
