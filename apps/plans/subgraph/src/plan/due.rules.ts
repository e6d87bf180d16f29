import type { DirectoryPeriod } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { periodKindsOf, planTemplates } from './plan.rules.js';

/** The day by which a plan is due, where a rhythm of the policy asks for it; null where no document sets one. */
export function dueByRhythm(
  { plans }: Pick<Pack, 'plans'>,
  template: string,
  span: { from: string; to: string },
): string | null {
  const rhythm = plans.rhythms.find(({ templates }) => templates?.includes(template));
  if (!rhythm?.due) return null;
  return rhythm.due === 'PERIOD_START' ? span.from : span.to;
}

/** A kind of plan that is asked of the units below a root in a period. */
export interface Demand {
  template: string;
  templateName: string;
  author: string;
  periodId: string;
  periodName: string;
  from: string;
  due: string | null;
}

type SetRound = { templateCode: string; periodId: string; closesOn: string };

/**
 * What is asked for on a day: what a rhythm names, what a round of the bureau names, and personal plans, of which the
 * bureau gets figures (PC-25). Where the nearest unit has set a round, its day is the due day.
 */
export function demandsOn(
  pack: Pick<Pack, 'plans'>,
  { periods, rounds, path }: { periods: DirectoryPeriod[]; rounds: SetRound[]; path: string[] },
  day: string,
): Demand[] {
  return planTemplates(pack as Pack).flatMap((template) => {
    const { code, zh, author } = template;
    const asked = pack.plans.rhythms.some(({ templates }) => templates?.includes(code)) || author === 'PERSON';
    const own = rounds.filter(({ templateCode }) => templateCode === code);
    const running = asked && template.period !== null ? periodOn(periods, path, periodKindsOf(template), day) : null;
    const found = new Map(
      [
        ...(running ? [running] : []),
        ...own.flatMap(({ periodId }) => periods.filter(({ id }) => id === periodId)),
      ].map((period) => [period.id, period]),
    );
    return [...found.values()]
      .filter(({ validTo }) => validTo >= day)
      .map(({ id, name, validFrom: from, validTo: to }) => {
        const closing = own.filter(({ periodId }) => periodId === id).map(({ closesOn }) => closesOn);
        const due = closing.sort().at(-1) ?? dueByRhythm(pack, code, { from, to });
        return { template: code, templateName: zh, author, periodId: id, periodName: name, from, due };
      });
  });
}

/** The period that a day falls in; between two, the one to come. The nearest unit's holds. */
export function periodOn(
  periods: readonly DirectoryPeriod[],
  path: readonly string[],
  kinds: readonly string[],
  day: string,
): DirectoryPeriod | null {
  const open = periods.filter(({ kind, validTo }) => kinds.includes(kind) && validTo >= day);
  for (const unitId of [...path].reverse()) {
    const own = open
      .filter((period) => period.unitId === unitId)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    if (own[0]) return own[0];
  }
  return null;
}
