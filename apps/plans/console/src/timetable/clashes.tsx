import { DayInput, QueryFailure, civilDay, stacked, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Alert, Button, Flex, Skeleton, Table, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { TimetableClashesDocument } from '../documents/graphql.js';
import type { TimetableClashesQuery } from '../documents/graphql.js';
import { weekdayText } from '../facility/words.js';
import { SlotDialog } from './slot-dialogs.js';

const useText = textsOf({
  title: ['课表冲突', 'Clashes with timetables'],
  day: ['按此日的课表核对', 'As of'],
  slot: ['{day} {from}–{to}　{subject}', '{day} {from}–{to} {subject}'],
  all: ['所有学科', 'All subjects'],
  clear: ['有 {count} 段研修时间没有课表冲突。', '{count} of the hours kept free are clear.'],
  nobody: [
    '课表中没有教“{subject}”的教师，请核对研修时间所填的学科名称。',
    'Nobody teaches {subject} by the timetables: look at the subject of the hours.',
  ],
  of: ['{unit}　{slot}', '{unit}: {slot}'],
  found: [
    '{count} 名任课教师中 {teachers} 人有课，共 {lessons} 节',
    '{teachers} of {count} teachers have {lessons} lessons',
  ],
  schools: ['各校：{text}', 'By school: {text}'],
  school: ['{name} {teachers} 人 {lessons} 节', '{name}: {teachers} teachers, {lessons} lessons'],
  teacher: ['教师', 'Teacher'],
  at: ['学校', 'School'],
  time: ['时间', 'Time'],
  className: ['班级', 'Class'],
  subject: ['学科', 'Subject'],
  list: ['名单（{count} 节，至多列 100 节）', 'List ({count}, 100 at most)'],
  none: ['当日没有有效的研修时间，无须核对。', 'No hours are kept free on that day.'],
  proposed: ['政策规定的学科研修日还没有设立：', 'Days that the policy names and nobody keeps yet:'],
  keep: ['设立 {subject} {day}', 'Keep {subject} {day}'],
});

type Clash = NonNullable<TimetableClashesQuery['timetableClashes']>[number];

/** Lessons in the hours kept free, and days of the policy that nobody keeps yet (OH-15). */
export function Clashes({ unitId }: { unitId: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const [day, setDay] = useState(civilDay());
  const [kept, keep] = useState<{ subject: string; weekday: number }>();
  const { data, previousData, error, refetch } = useQuery(TimetableClashesDocument, { variables: { unitId, day } });
  const shown = data ?? previousData;
  const clashes = shown?.timetableClashes;
  const proposals = shown?.slotProposals ?? [];
  const hit = (clashes ?? []).filter(({ teachers }) => teachers > 0).sort((a, b) => b.teachers - a.teachers);
  const free = (clashes ?? []).filter(({ teachers }) => teachers === 0);
  const untaught = free.filter(({ concerned, slot }) => concerned === 0 && slot.subject);
  const clear = free.filter((clash) => !untaught.includes(clash));
  if (shown && !clashes) return null;
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" className="pl-head">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        <DayInput label={t('day')} value={day} onChange={(next) => setDay(next ?? civilDay())} />
      </Flex>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!clashes && !error && <Skeleton active />}
      {proposals.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="pl-refusal"
          title={t('proposed')}
          description={
            <Flex wrap gap={8}>
              {proposals.map((one) => (
                <Button key={one.subject} size="small" onClick={() => keep(one)}>
                  {t('keep', { subject: one.subject, day: weekdayText(one.weekday, locale) })}
                </Button>
              ))}
            </Flex>
          }
        />
      )}
      {clashes?.length === 0 && <p>{t('none')}</p>}
      {hit.map((clash) => (
        <OfSlot key={clash.slot.id} clash={clash} named={clash.slot.unit?.id !== unitId} />
      ))}
      {untaught.map(({ slot }) => (
        <Alert
          key={slot.id}
          type="warning"
          showIcon
          className="pl-refusal"
          title={t('nobody', { subject: slot.subject ?? '' })}
        />
      ))}
      {clear.length > 0 && <p className="yx-note">{t('clear', { count: clear.length })}</p>}
      {kept && <SlotDialog unitId={unitId} proposed={kept} close={() => keep(undefined)} />}
    </section>
  );
}

function OfSlot({ clash, named }: { clash: Clash; named: boolean }) {
  const { slot, concerned, teachers, lessons, schools, rows } = clash;
  const t = useText();
  const { locale } = usePreferences();
  const { weekday, startsAt, endsAt, subject } = slot;
  const title = t('slot', {
    ...{ day: weekdayText(weekday, locale), from: startsAt, to: endsAt, subject: subject ?? t('all') },
  });
  const by = schools.map((one) =>
    t('school', { name: one.school?.name ?? '—', teachers: one.teachers, lessons: one.lessons }),
  );
  return (
    <div className="pl-clash">
      <Typography.Title level={3}>
        {named && slot.unit ? t('of', { unit: slot.unit.name, slot: title }) : title}
      </Typography.Title>
      <p className="pl-warned">{t('found', { count: concerned, teachers, lessons })}</p>
      {by.length > 1 && <p className="yx-note">{t('schools', { text: by.join('；') })}</p>}
      <details>
        <summary>{t('list', { count: lessons })}</summary>
        <Lessons rows={rows} />
      </details>
    </div>
  );
}

function Lessons({ rows }: Pick<Clash, 'rows'>) {
  const t = useText();
  const columns = stacked<Clash['rows'][number]>([
    { key: 'teacher', title: t('teacher'), render: (_value, { person }) => person?.name ?? '—' },
    { key: 'at', title: t('at'), render: (_value, { school }) => school?.name ?? '—' },
    { key: 'time', title: t('time'), render: (_value, { startsAt, endsAt }) => `${startsAt}–${endsAt}` },
    { key: 'className', title: t('className'), render: (_value, { className }) => className ?? '—' },
    { key: 'subject', title: t('subject'), render: (_value, { subject }) => subject ?? '—' },
  ]);
  return (
    <Table
      size="small"
      className="yx-stacked"
      rowKey={({ person, startsAt, school }) => `${person?.id} ${school?.id} ${startsAt}`}
      pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={columns}
      dataSource={rows}
    />
  );
}
