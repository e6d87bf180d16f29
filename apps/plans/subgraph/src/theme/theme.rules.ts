import type { CodeItem } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { Conflict, Invalid } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { itemsOf } from '../activity/activity.rules.js';
import type { ThemeContentInput } from './theme.input.js';
import { ThemeStep } from './theme.payload.js';
import type { ThemeKindChoice } from './theme.payload.js';
import { ThemeStatus } from './theme.js';
import type { Theme } from './theme.js';

/** From the widest to the narrowest: a theme stands under a wider one only, so that the tree has no rings. */
const ranks = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP', 'PERSON'];
const rankOf = (level: string) => ranks.indexOf(level);

export const isUnder = (child: string, parent: string): boolean => rankOf(child) > rankOf(parent);

/** Kinds of theme of the document, each with the classes of schools for which it is stressed (HL-04); a school may exceed its class. */
export function kindsOf({ plans, organization }: Pack): ThemeKindChoice[] {
  return plans.themeKinds.map(({ code, zh, cite }) => ({
    item: { scheme: 'THEME_KIND', code, name: zh },
    classes: organization.schoolClasses.filter(({ themeKind }) => themeKind === code).map(({ zh: name }) => name),
    ...{ clause: cite?.clause ?? null, quote: cite?.quote ?? null },
  }));
}

/** What a theme may belong to: the document's big themes, directions, focuses and contents. */
export const focusesOf = ({ plans }: Pack): CodeItem[] => itemsOf(plans, ['THEME', 'DIRECTION', 'FOCUS', 'CONTENT']);

/**
 * The content's codes as the pack names them.
 * @throws Invalid naming each code that the policy does not know
 */
export function codedBy(
  pack: Pack | undefined,
  { kind, focus }: Pick<ThemeContentInput, 'kind' | 'focus'>,
): Pick<Theme, 'kind' | 'focus'> {
  const faults: Fault[] = [];
  const find = (items: CodeItem[], path: string, code: string | null | undefined): CodeItem | null => {
    const found = code ? (items.find((item) => item.code === code) ?? null) : null;
    if (code && !found)
      faults.push({ path: `input.${path}`, rule: 'codeOfPolicy', value: code, expected: pack?.pack.code ?? '—' });
    return found;
  };
  const coded = {
    kind: find(pack ? kindsOf(pack).map(({ item }) => item) : [], 'kind', kind),
    focus: find(pack ? focusesOf(pack) : [], 'focus', focus),
  };
  if (faults.length)
    throw new Invalid({ zh: '适用的政策中没有所选的代码', en: 'The policy does not know these codes' }, faults);
  return coded;
}

const stateNames: Record<ThemeStatus, string> = { DRAFT: '起草中', IN_WORK: '研修中', CLOSED: '已结题' };

/** @throws Conflict unless the theme stands in one of the states */
export function demandStatus({ status }: Theme, allowed: ThemeStatus[], doing: string): void {
  if (allowed.includes(status)) return;
  throw new Conflict(
    { zh: `主题${stateNames[status]}，不能${doing}`, en: `The theme is ${status}: this step is not open` },
    [{ path: 'theme.status', rule: 'state', value: status, expected: allowed.join(' | ') }],
  );
}

/** Steps of its authors. */
export function stepsIn(status: ThemeStatus): ThemeStep[] {
  if (status === ThemeStatus.CLOSED) return [];
  return status === ThemeStatus.DRAFT
    ? [ThemeStep.EDIT, ThemeStep.START, ThemeStep.DISCARD]
    : [ThemeStep.EDIT, ThemeStep.CLOSE_THEME];
}
