import { FormDialog, Link, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Button, Form, Input, Tag } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { DayInput } from '../choose/day-input.js';
import { Lasting } from '../choose/lasting.js';
import { PersonSelect } from '../choose/person-select.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { CreateMentorPairDocument, EndMentorPairDocument } from '../documents/graphql.js';
import type { Person } from './person-page.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  mentors: ['师徒结对', 'Mentor pairs'],
  note: ['期满自行结束；结对月数按现行政策计算。', 'A pair ends by itself after the months of the policy.'],
  none: ['没有师徒结对记录', 'No mentor pair is on record'],
  mentorIs: ['师傅', 'Mentor'],
  menteeIs: ['徒弟', 'New teacher'],
  outside: ['管理范围外的教师', 'Somebody out of reach'],
  active: ['结对中', 'Lasts'],
  over: ['已期满', 'Over'],
  early: ['提前结束：{reason}', 'Ended early: {reason}'],
  create: ['为其指定师傅', 'Give a mentor'],
  mentor: ['师傅', 'Mentor'],
  unit: ['徒弟任职的学校', 'School of the new teacher'],
  subject: ['学科', 'Subject'],
  from: ['起始日', 'First day'],
  to: ['期满日', 'Last day'],
  toHint: ['不填则按政策规定的月数计算', 'By the policy’s months where left empty'],
  end: ['提前结束', 'End early'],
  lastDay: ['最后一天', 'Last day'],
  reason: ['原因', 'Reason'],
  needed: ['请填写', 'Required'],
  submit: ['确定', 'Do it'],
  created: ['已结对', 'Paired'],
  ended: ['结对已结束', 'Ended'],
});

type Pair = Person['mentorPairs'][number];

/** Who teaches whom; ends by itself after the first year. */
export function PersonMentors({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<Pair>();
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
            {may && pair.active && (
              <Button size="small" type="link" onClick={() => setEnding(pair)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CreateDialog person={person} open={creating} onClose={() => setCreating(false)} />
      {ending && <EndDialog pair={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function PairLine({ pair, person }: { pair: Pair; person: Person }) {
  const t = useText();
  const learns = pair.mentee?.id === person.id;
  const other = learns ? pair.mentor : pair.mentee;
  const details = [pair.unit?.name, pair.subject, pair.endReason && t('early', { reason: pair.endReason })];
  return (
    <>
      <div>
        {t(learns ? 'mentorIs' : 'menteeIs')}：
        {other ? <Link href={`/organization/people/${other.id}`}>{other.name}</Link> : t('outside')}{' '}
        <Tag color={pair.active ? 'success' : undefined}>{t(pair.active ? 'active' : 'over')}</Tag>
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
  const rules = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<CreateValues>
      open={open}
      title={t('create')}
      submit={t('submit')}
      initial={{
        from: civilDay(),
        ...(main?.unit && { unitId: main.unit.id }),
        ...(main?.subject && { subject: main.subject }),
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="mentorId" label={t('mentor')} rules={rules}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} rules={rules}>
        <UnitSelect levels={['SCHOOL', 'SECTION']} known={main?.unit ?? undefined} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="from" label={t('from')} rules={rules}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toHint')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="subject" label={t('subject')}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const t = useText();
  const end = useChange(EndMentorPairDocument, t('ended'));
  const { id, version } = pair;
  return (
    <FormDialog<{ lastDay: string; reason: string }>
      open
      danger
      title={t('end')}
      submit={t('end')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, reason }) => end({ id, version, lastDay, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form.Item name="lastDay" label={t('lastDay')} rules={[{ required: true, message: t('needed') }]}>
        <DayInput min={pair.from} max={pair.to} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
