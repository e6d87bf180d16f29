import { dayText, momentText, stacked, textsOf, usePreferences } from '@yanxiu/console';
import { Table, Typography } from '@yanxiu/console/antd';
import type { TimetableOfQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['已导入的课表', 'Timetables'],
  bells: ['作息表：{text}', 'Bells: {text}'],
  bell: ['第 {num} 节 {from}–{to}', '{num}: {from}–{to}'],
  days: ['有效日期', 'Days'],
  span: ['{from} 至 {to}', '{from} to {to}'],
  teachers: ['任课教师', 'Teachers'],
  lessons: ['每周课时', 'Lessons a week'],
  by: ['导入人', 'Imported by'],
  at: ['导入时间', 'Imported'],
  empty: ['还没有导入课表', 'No timetable yet'],
});

type Line = NonNullable<TimetableOfQuery['timetables']>[number];

interface Props {
  timetables: readonly Line[];
  lessons: readonly { num: number; startsAt: string; endsAt: string }[];
}

/** Which timetables hold when. */
export function Timetables({ timetables, lessons }: Props) {
  const t = useText();
  const { locale } = usePreferences();
  const bells = lessons.map(({ num, startsAt, endsAt }) => t('bell', { num, from: startsAt, to: endsAt }));
  const columns = stacked<Line>([
    {
      ...{ key: 'days', title: t('days') },
      render: (_value, { validFrom, validTo }) =>
        t('span', { from: dayText(validFrom, locale), to: dayText(validTo, locale) }),
    },
    { key: 'teachers', title: t('teachers'), align: 'right', render: (_value, { teachers }) => teachers },
    { key: 'lessons', title: t('lessons'), align: 'right', render: (_value, { lessons: count }) => count },
    { key: 'by', title: t('by'), render: (_value, { importedName }) => importedName },
    { key: 'at', title: t('at'), render: (_value, { importedAt }) => momentText(importedAt, locale) },
  ]);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {bells.length > 0 && <p className="yx-note">{t('bells', { text: bells.join('，') })}</p>}
      <Table
        size="small"
        className="yx-stacked"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={timetables as Line[]}
        locale={{ emptyText: t('empty') }}
      />
    </section>
  );
}
