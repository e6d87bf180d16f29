import { FormDialog, Link, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Button, Form, Input, Tag } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useNeeded } from '../choose/needed.js';
import { PersonSelect } from '../choose/person-select.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { CreateMentorPairDocument, EndMentorPairDocument } from '../documents/graphql.js';
import { canEnd, dayBefore } from './lasts.js';
import type { Person } from './person.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  mentors: ['师徒结对', 'Mentor pairs'],
  note: ['期满自行结束；结对月数按现行政策计算。', 'A pair ends by itself after the months of the policy.'],
  none: ['没有师徒结对记录', 'No mentor pair is on record'],
  mentorIs: ['师傅', 'Mentor'],
  menteeIs: ['徒弟', 'New teacher'],
  outside: ['管理范围外的教师', 'Somebody out of reach'],
  active: ['结对中', 'Lasts'],
  coming: ['尚未开始', 'Not yet'],
  over: ['已期满', 'Over'],
  stopped: ['已提前结束', 'Ended early'],
  early: ['提前结束：{reason}', 'Ended early: {reason}'],
  create: ['指定师傅', 'Give a mentor'],
  createOf: ['为{name}指定师傅', 'A mentor for {name}'],
  mentor: ['师傅', 'Mentor'],
  unit: ['徒弟任职的学校', 'School of the new teacher'],
  subject: ['学科', 'Subject'],
  from: ['起始日', 'First day'],
  to: ['期满日', 'Last day'],
  toHint: ['不填则按政策规定的月数计算', 'By the policy’s months where left empty'],
  noTerm: ['现行政策没有规定结对月数，请填写期满日', 'The policy names no months: give the last day'],
  end: ['提前结束', 'End early'],
  endOf: ['提前结束结对：{mentor}（师傅）与{mentee}（徒弟）', 'End early: {mentor}, mentor of {mentee}'],
  endNote: ['按期结束的不必办理，到期自行结束。', 'Nothing needs to be done where it ends by itself.'],
  lastDay: ['最后一天', 'Last day'],
  reason: ['原因', 'Reason'],
  submit: ['结对', 'Pair'],
  created: ['已结对', 'Paired'],
  ended: ['结对已结束', 'Ended'],
});

type Pair = Person['mentorPairs'][number];

/** Who teaches whom; ends by itself after the first year. */
export function PersonMentors({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const namesOf = useNames();
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<string>();
  const ended = person.mentorPairs.find(({ id }) => id === ending);
  return (
    <section className="yx-block">
      <SectionHead title={t('mentors')}>
        {may && <Button onClick={() => setCreating(true)}>{t('create')}</Button>}
      </SectionHead>
      {person.mentorPairs.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ul className="og-lines">
        {person.mentorPairs.map((pair) => (
          <li key={pair.id}>
            <PairLine pair={pair} person={person} />
            {may && canEnd(pair) && (
              <Button
                size="small"
                type="link"
                aria-label={t('endOf', namesOf(pair))}
                onClick={() => setEnding(pair.id)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CreateDialog person={person} open={creating} onClose={() => setCreating(false)} />
      {ended && <EndDialog pair={ended} title={t('endOf', namesOf(ended))} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function useNames() {
  const t = useText();
  return ({ mentor, mentee }: Pair) => ({ mentor: mentor?.name ?? t('outside'), mentee: mentee?.name ?? t('outside') });
}

function PairLine({ pair, person }: { pair: Pair; person: Person }) {
  const t = useText();
  const learns = pair.mentee?.id === person.id;
  const other = learns ? pair.mentor : pair.mentee;
  const state = pair.active ? 'active' : pair.from > civilDay() ? 'coming' : pair.endReason ? 'stopped' : 'over';
  const details = [pair.unit?.name, pair.subject, pair.endReason && t('early', { reason: pair.endReason })];
  return (
    <>
      <div>
        {t(learns ? 'mentorIs' : 'menteeIs')}：
        {other ? <Link href={`/organization/people/${other.id}`}>{other.name}</Link> : t('outside')}{' '}
        <Tag color={pair.active ? 'success' : undefined}>{t(state)}</Tag>
      </div>
      <div className="yx-note">
        <Lasting from={pair.from} to={pair.to} />
        {details.some(Boolean) && `　${details.filter(Boolean).join(' · ')}`}
      </div>
    </>
  );
}

interface CreateValues {
  mentorId: string;
  unitId: string;
  subject?: string;
  from: string;
  to?: string;
}

function CreateDialog({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useText();
  const create = useChange(CreateMentorPairDocument, t('created'));
  const key = useRef(newKey());
  const main = person.postings.find(({ to, unit }) => to === null && unit);
  const submit = async ({ subject, to, ...rest }: CreateValues) => {
    const input = { ...rest, menteeId: person.id, subject: subject?.trim() || null, to: to ?? null };
    await create({ ...input, idempotencyKey: key.current });
    key.current = newKey();
  };
  const { pick } = useNeeded();
  return (
    <FormDialog<CreateValues>
      open={open}
      title={t('createOf', { name: person.name })}
      submit={t('submit')}
      initial={{
        from: civilDay(),
        ...(main?.unit && { unitId: main.unit.id }),
        ...(main?.subject && { subject: main.subject }),
      }}
      hints={{ required: t('noTerm') }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="mentorId" label={t('mentor')} rules={pick(t('mentor'))}>
        <PersonSelect near={main?.unit?.id} except={[person.id]} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} rules={pick(t('unit'))}>
        <UnitSelect within levels={['SCHOOL', 'SECTION']} known={main?.unit ?? undefined} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="from" label={t('from')} />
        <DayItem name="to" label={t('to')} hint={t('toHint')} optional after={{ name: 'from', label: t('from') }} />
      </div>
      <Form.Item name="subject" label={t('subject')}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ pair, title, onClose }: { pair: Pair; title: string; onClose: () => void }) {
  const t = useText();
  const end = useChange(EndMentorPairDocument, t('ended'));
  const { id, version } = pair;
  const today = civilDay();
  return (
    <FormDialog<{ lastDay: string; reason: string }>
      open
      danger
      title={title}
      submit={t('end')}
      initial={{ lastDay: today < pair.from ? pair.from : today }}
      onSubmit={({ lastDay, reason }) => end({ id, version, lastDay, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="yx-note">{t('endNote')}</p>
      <DayItem name="lastDay" label={t('lastDay')} min={pair.from} max={dayBefore(pair.to)} />
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
