import type { Fault } from '@yanxiu/subgraph';
import type { BellLessonInput, ProtectedSlotInput } from './timetable.input.js';

type Slot = Omit<ProtectedSlotInput, 'note'>;

/** Two stretches of a day share a minute; clock times as `HH:mm` compare as text. */
const meet = (a: { startsAt: string; endsAt: string }, b: { startsAt: string; endsAt: string }): boolean =>
  a.startsAt < b.endsAt && a.endsAt > b.startsAt;

/** Two slots say the same twice: of one subject, at one time, on some common day. */
function doubled(a: Slot, b: Slot): boolean {
  const days = (a.validTo ?? '9999') >= b.validFrom && (b.validTo ?? '9999') >= a.validFrom;
  return a.weekday === b.weekday && (a.subject ?? null) === (b.subject ?? null) && days && meet(a, b);
}

/** What is wrong with slots, each by its place; `others` are those the unit has already. */
export function faultsOfSlots(
  slots: readonly Slot[],
  others: readonly Slot[],
  path: (index: number) => string,
): Fault[] {
  return slots.flatMap((slot, index) => {
    const at = path(index);
    const rivals = [...others, ...slots.slice(0, index)];
    return [
      ...(slot.startsAt < slot.endsAt
        ? []
        : [{ path: `${at}.endsAt`, rule: 'after', value: slot.endsAt, expected: `> ${slot.startsAt}` }]),
      ...(slot.validTo && slot.validTo < slot.validFrom
        ? [{ path: `${at}.validTo`, rule: 'after', value: slot.validTo, expected: `>= ${slot.validFrom}` }]
        : []),
      ...(rivals.some((other) => doubled(slot, other))
        ? [
            {
              path: `${at}.startsAt`,
              rule: 'overlap',
              value: slot.startsAt,
              expected: 'no other slot of the subject then',
            },
          ]
        : []),
    ];
  });
}

/** What is wrong with a bell schedule: numbers once and in the order of the day, no two lessons at once. */
export function faultsOfBells(lessons: readonly BellLessonInput[]): Fault[] {
  return lessons.flatMap(({ num, startsAt, endsAt }, index) => {
    const at = `input.lessons[${index}]`;
    const before = lessons[index - 1];
    return [
      ...(startsAt < endsAt ? [] : [{ path: `${at}.endsAt`, rule: 'after', value: endsAt, expected: `> ${startsAt}` }]),
      ...(before && num <= before.num
        ? [{ path: `${at}.num`, rule: 'order', value: num, expected: `> ${before.num}` }]
        : []),
      ...(before && startsAt < before.endsAt
        ? [{ path: `${at}.startsAt`, rule: 'afterPrevious', value: startsAt, expected: `>= ${before.endsAt}` }]
        : []),
    ];
  });
}

/** Days that the policy names for subjects and that no slot keeps yet (OH-15). */
export function proposalsOf(
  weekdays: Record<string, number> | null | undefined,
  slots: readonly { subject: string | null; weekday: number }[],
): { subject: string; weekday: number }[] {
  return Object.entries(weekdays ?? {})
    .filter(([subject, weekday]) => !slots.some((slot) => slot.subject === subject && slot.weekday === weekday))
    .map(([subject, weekday]) => ({ subject, weekday }));
}
