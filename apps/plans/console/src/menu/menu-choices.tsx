import { DataTable, Link, momentText, textsOf, usePreferences } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Tag, Typography } from '@yanxiu/console/antd';
import { MenuChoicesDocument } from '../documents/graphql.js';
import type { MenuChoiceState, MenuChoicesQuery } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import type { Menu } from './menu.js';
import type { Held } from './withdraw-dialog.js';

const useText = textsOf({
  title: ['各校选课情况', 'What each school chose'],
  school: ['学校', 'School'],
  course: ['课程', 'Course'],
  slot: ['时段', 'Time'],
  by: ['选课人', 'Chosen by'],
  at: ['选课时间', 'When'],
  activity: ['活动', 'Activity'],
  toActivity: ['查看活动', 'Open'],
  state: ['状态', 'State'],
  CHOSEN: ['已选', 'Chosen'],
  WITHDRAWN: ['已退选', 'Given back'],
  step: ['操作', 'Step'],
  withdraw: ['退选', 'Give back'],
  empty: ['还没有学校选课', 'No school has chosen yet'],
});

type Row = NonNullable<MenuChoicesQuery['menuChoices']>['nodes'][number];

/** Who chose what: all schools for who draws the menu up, the own ones for a school. */
export function MenuChoices({ menu, giveBack }: { menu: Menu; giveBack: (held: Held) => void }) {
  const t = useText();
  const options = (['CHOSEN', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <section>
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <DataTable
        name="plans.choices"
        label={t('title')}
        query={MenuChoicesDocument}
        variables={({ first, after, filters }) => ({
          ...{ first, after, menuId: menu.id },
          state: filters['state'] as MenuChoiceState | undefined,
        })}
        rows={(data) => data.menuChoices}
        columns={useColumns(giveBack)}
        filters={[{ kind: 'choice', key: 'state', label: t('state'), options }]}
        rowLabel={({ unit, course }) => `${unit?.name ?? ''} ${course?.title ?? ''}`}
        empty={t('empty')}
      />
    </section>
  );
}

function useColumns(giveBack: (held: Held) => void): Column<Row>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    { key: 'school', title: t('school'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'course', title: t('course'), render: ({ course }) => course?.title ?? '—' },
    {
      key: 'slot',
      title: t('slot'),
      render: ({ slot }) => (slot ? meetingText(slot.startsAt, slot.endsAt, locale) : '—'),
    },
    { key: 'by', title: t('by'), render: ({ chosenBy, createdAt }) => `${chosenBy}，${momentText(createdAt, locale)}` },
    {
      ...{ key: 'activity', title: t('activity') },
      render: ({ activity }) =>
        activity ? <Link href={`/plans/activities/${activity.id}`}>{t('toActivity')}</Link> : '—',
    },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state, reason }) => (
        <>
          <Tag color={state === 'CHOSEN' ? 'green' : 'default'}>{t(state)}</Tag>
          {reason && <div className="yx-note">{reason}</div>}
        </>
      ),
    },
    {
      ...{ key: 'step', title: t('step') },
      render: ({ id, version, course, mayWithdraw }) =>
        mayWithdraw && (
          <Button size="small" onClick={() => giveBack({ id, version, title: course?.title ?? '' })}>
            {t('withdraw')}
          </Button>
        ),
    },
  ];
}
