import {
  DataTable,
  Found,
  Link,
  Page,
  dayText,
  textsOf,
  useHolds,
  useMayAt,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Descriptions, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { ExpertDocument, ExpertEngagementsDocument } from '../documents/graphql.js';
import type { EngagementLineFragment, ExpertQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { EngageDialog, RateStep, usePartWords } from './engagement-dialogs.js';
import { ReviseExpertDialog } from './revise-dialog.js';

const useText = textsOf({
  experts: ['专家库', 'Experts'],
  outside: ['外聘', 'From outside'],
  demo: ['演示数据', 'Demo'],
  removed: ['已出库', 'Off the register'],
  organisation: ['单位', 'Organisation'],
  person: ['人员档案', 'Record'],
  register: ['所在专家库', 'Register of'],
  rank: ['称号', 'Title'],
  subjects: ['学科', 'Subjects'],
  stages: ['学段', 'Stages'],
  anyStage: ['不限', 'Any'],
  field: ['研究方向', 'Field'],
  availability: ['可安排时间', 'Available'],
  lasting: ['入库时间', 'On the register'],
  rating: ['评价', 'Rating'],
  rated: [
    '{average} 分（受聘 {engagements} 次，评价 {count} 次）',
    '{average} ({engagements} engagements, {count} rated)',
  ],
  unrated: ['受聘 {engagements} 次，尚无评价', '{engagements} engagements, not rated yet'],
  heading: ['聘请与评价', 'Engagements'],
  engage: ['登记聘请', 'Record an engagement'],
  revise: ['修改', 'Change'],
  day: ['日期', 'Day'],
  topic: ['内容', 'Topic'],
  part: ['参与方式', 'Part'],
  unit: ['聘请单位', 'Engaged by'],
  score: ['评分', 'Score'],
  points: ['{score} 分', '{score} of 5'],
  comment: ['评语', 'Comment'],
  by: ['{name}评价', 'rated by {name}'],
  steps: ['操作', 'Steps'],
  empty: ['还没有聘请记录', 'Never engaged yet'],
});

type Expert = NonNullable<ExpertQuery['expert']>;

/** One expert: what he is good for, who engaged him for what, how he was rated (DL-05). */
export function ExpertPage({ id }: { id: string }) {
  const t = useText();
  const may = useHolds()('organization:file');
  const [step, setStep] = useState<'engage' | 'revise'>();
  const close = () => setStep(undefined);
  const answer = useQuery(ExpertDocument, { variables: { id } });
  const expert = answer.data?.expert;
  const manages = useMayAt(expert?.unit)('organization:manage');
  return (
    <Page
      title={expert?.name ?? t('experts')}
      above={[{ title: t('experts'), href: '/organization/experts' }]}
      note={expert && <Marks expert={expert} />}
      actions={
        expert &&
        !expert.to && (
          <>
            {manages && <Button onClick={() => setStep('revise')}>{t('revise')}</Button>}
            {may && <Button onClick={() => setStep('engage')}>{t('engage')}</Button>}
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.expert}>
        {(found) => (
          <div className="yx-blocks">
            <Facts expert={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('heading')}</Typography.Title>
              <Engagements id={id} />
            </section>
          </div>
        )}
      </Found>
      {step === 'engage' && expert && <EngageDialog expert={expert} close={close} />}
      {step === 'revise' && expert && <ReviseExpertDialog expert={expert} close={close} />}
    </Page>
  );
}

function Marks({ expert: { outsideOrganisation, demo, to } }: { expert: Expert }) {
  const t = useText();
  return (
    <Flex wrap gap={4}>
      {outsideOrganisation && <Tag>{t('outside')}</Tag>}
      {demo && <Tag>{t('demo')}</Tag>}
      {to && <Tag>{t('removed')}</Tag>}
    </Flex>
  );
}

function Facts({ expert }: { expert: Expert }) {
  const t = useText();
  const word = useWords();
  const { unit, person, rating, from, to } = expert;
  const { average, rated, engagements } = rating;
  const facts = [
    ...(person
      ? [{ key: 'person', children: <Link href={`/organization/people/${person.id}`}>{expert.name}</Link> }]
      : [{ key: 'organisation', children: expert.outsideOrganisation ?? '—' }]),
    {
      key: 'register',
      children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—',
    },
    { key: 'lasting', children: <Lasting from={from} to={to} /> },
    { key: 'rank', children: expert.title?.name ?? '—' },
    { key: 'subjects', children: expert.subjects.join('、') || '—' },
    { key: 'stages', children: expert.stages.map(word).join('、') || t('anyStage') },
    { key: 'field', children: expert.field ?? '—' },
    { key: 'availability', children: expert.availability ?? '—' },
    {
      key: 'rating',
      children: average ? t('rated', { average, engagements, count: rated }) : t('unrated', { engagements }),
    },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'rank'), children }))}
      />
    </section>
  );
}

function Engagements({ id }: { id: string }) {
  const t = useText();
  const part = usePartWords();
  const { locale } = usePreferences();
  const columns: Column<EngagementLineFragment>[] = [
    { key: 'day', title: t('day'), render: ({ day }) => dayText(day, locale) },
    { key: 'topic', title: t('topic'), render: ({ topic }) => topic },
    { key: 'part', title: t('part'), render: (line) => part(line.part) },
    {
      key: 'unit',
      title: t('unit'),
      render: ({ unit }) => (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'score', title: t('score'), render: ({ score }) => (score === null ? '—' : t('points', { score })) },
    {
      key: 'comment',
      title: t('comment'),
      render: ({ comment, ratedBy }) =>
        ratedBy ? (
          <>
            {comment} <span className="yx-note">{t('by', { name: ratedBy })}</span>
          </>
        ) : (
          '—'
        ),
    },
    { key: 'steps', title: t('steps'), render: (line) => <RateStep line={line} /> },
  ];
  return (
    <DataTable
      name="organization.engagements"
      label={t('heading')}
      query={ExpertEngagementsDocument}
      variables={({ first, after }) => ({ id, first, after })}
      rows={(data) => data.expert?.engagements}
      columns={columns}
      rowLabel={({ topic }) => topic}
      empty={t('empty')}
    />
  );
}
