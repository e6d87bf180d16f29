import type { Pack } from '@yanxiu/policy';
import type { Fault } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { RecordForumInput } from './forum.input.js';

/** Minutes as hours, to the hundredth and never more than they were. */
export const hoursOf = (minutes: number): Decimal =>
  new Decimal(minutes).div(60).toDecimalPlaces(2, Decimal.ROUND_DOWN);

type Rule = Pack['plans']['forum'] | undefined;

/** What is wrong with a forum: it is yet to come, of another form, too large or too long for the policy's word of small. */
export function faultsOfForum(rule: Rule, input: RecordForumInput, now: Date): Fault[] {
  const { form, minutes, startsAt } = input;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const people = peopleOf(input).size;
  return [
    ...(endsAt <= now
      ? []
      : [{ path: 'input.startsAt', rule: 'past', value: startsAt, expected: 'a forum that is over' }]),
    ...(!rule?.forms.length || rule.forms.includes(form)
      ? []
      : [{ path: 'input.form', rule: 'formOfForum', value: form, expected: rule.forms.join(' | ') }]),
    ...(rule?.participants && people > rule.participants
      ? [{ path: 'input.attendeeIds', rule: 'participants', value: people, expected: rule.participants }]
      : []),
    ...(rule?.minutes && minutes > rule.minutes
      ? [{ path: 'input.minutes', rule: 'minutes', value: minutes, expected: rule.minutes }]
      : []),
  ];
}

/** Everybody who was there once, with the role and where the input names them: who spoke was there. */
export function peopleOf({ speakers, attendeeIds }: RecordForumInput): Map<string, { role: string; path: string }> {
  const people = new Map(
    attendeeIds.map((id, index) => [id, { role: 'PARTICIPANT', path: `input.attendeeIds[${index}]` }]),
  );
  speakers.forEach(({ personId }, index) =>
    people.set(personId, { role: 'SPEAKER', path: `input.speakers[${index}].personId` }),
  );
  return people;
}
