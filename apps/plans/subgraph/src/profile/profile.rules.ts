import type { CodeItem } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import type { Fault } from '@yanxiu/subgraph';
import { itemsOf } from '../activity/activity.rules.js';
import type { SaveSchoolProfileInput } from './profile.input.js';

/** The policy's two lists. They sound alike and are not the same: six directions, five numbered contents (OH-05). */
export const listsOf = ({ plans }: Pack): { directions: CodeItem[]; focuses: CodeItem[] } => ({
  directions: itemsOf(plans, ['DIRECTION']),
  focuses: itemsOf(plans, ['FOCUS']),
});

type Chosen = Pick<SaveSchoolProfileInput, 'directions' | 'focuses'>;

/** What was chosen with its names; a code of one list is none of the other. */
export function chosenOf(pack: Pack, input: Chosen): { directions: CodeItem[]; focuses: CodeItem[]; faults: Fault[] } {
  const lists = listsOf(pack);
  const faults: Fault[] = [];
  const pick = (key: keyof Chosen) =>
    input[key].flatMap((code, index) => {
      const item = lists[key].find((one) => one.code === code);
      if (item) return [item];
      const expected = lists[key].map((one) => one.code).join(' | ');
      faults.push({ path: `input.${key}[${index}]`, rule: 'codeOfPolicy', value: code, expected });
      return [];
    });
  const chosen = { directions: pick('directions'), focuses: pick('focuses') };
  const none = !input.directions.length && !input.focuses.length;
  if (none) faults.push({ path: 'input.directions', rule: 'required', expected: 'a direction or a focus' });
  return { ...chosen, faults };
}

/** First and last day of a school year, which begins in September. */
export const spanOfSchoolYear = (year: number): { from: string; to: string } => ({
  from: `${year}-09-01`,
  to: `${year + 1}-08-31`,
});

/** The school year of a day. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
