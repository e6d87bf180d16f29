import { DataTable, FormDialog, Link, Page, civilDay, textsOf, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { LastDay, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { ExpertsDocument, RemoveExpertDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { ExpertsQuery } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import { ExpertDialog } from './expert-dialog.js';

const useText = textsOf({
  title: ['专家库', 'Experts'],
  note: ['{name}及所属机构聘请的研修专家', 'Experts on the register of {name} and below'],
  name: ['姓名', 'Name'],
  rank: ['称号', 'Title'],
  organisation: ['单位', 'Organisation'],
  subjects: ['学科', 'Subjects'],
  stages: ['学段', 'Stages'],
  anyStage: ['不限', 'Any'],
  field: ['研究方向', 'Field'],
  availability: ['可安排时间', 'Available'],
  engagements: ['受聘次数', 'Engagements'],
  rating: ['评价', 'Rating'],
  rated: ['{average}（{count} 次）', '{average} ({count})'],
  outside: ['外聘', 'From outside'],
  onlyOutside: ['只看外聘专家', 'From outside only'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  steps: ['操作', 'Step'],
  add: ['登记专家', 'Add an expert'],
  remove: ['出库', 'Remove'],
  removeTitle: ['{name}出库', 'Take {name} off the register'],
  done: ['已出库', 'Removed'],
  empty: ['还没有登记专家', 'No expert is on the register yet'],
});

type Expert = NonNullable<ExpertsQuery['experts']>['nodes'][number];

/** The register of experts with what they were engaged for and how they were rated (DL-05). */
export function ExpertsPage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const unit = data?.orgUnit;
  const may = useMayAt(unit)('organization:manage');
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        unit &&
        may && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.experts"
        label={t('title')}
        query={ExpertsDocument}
        variables={({ first, after, filters: { subject, stage, outside } }) => ({
          ...{ first, after },
          filter: { under: scope?.unitId, subject, stage, outside: outside ? true : undefined },
        })}
        rows={(found) => found.experts}
        columns={useColumns()}
        filters={[
          { kind: 'text', key: 'subject', label: t('subject') },
          {
            kind: 'choice',
            key: 'stage',
            label: t('stage'),
            options: stages.map((value) => ({ value, label: word(value) })),
          },
          { kind: 'flag', key: 'outside', label: t('onlyOutside') },
        ]}
        rowLabel={({ name }) => name ?? ''}
        open={({ id }) => `/organization/experts/${id}`}
        empty={t('empty')}
      />
      {adding && unit && <ExpertDialog unitId={unit.id} close={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): Column<Expert>[] {
  const t = useText();
  const word = useWords();
  return [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/experts/${id}`}>{name ?? '—'}</Link>,
    },
    {
      key: 'organisation',
      title: t('organisation'),
      render: ({ outsideOrganisation, unit }) =>
        outsideOrganisation ? (
          <>
            {outsideOrganisation} <Tag>{t('outside')}</Tag>
          </>
        ) : (
          (unit?.name ?? '—')
        ),
    },
    { key: 'rank', title: t('rank'), render: ({ title }) => title?.name ?? '—' },
    { key: 'subjects', title: t('subjects'), render: ({ subjects }) => subjects.join('、') || '—' },
    { key: 'stages', title: t('stages'), render: (expert) => expert.stages.map(word).join('、') || t('anyStage') },
    { key: 'field', title: t('field'), render: ({ field }) => field ?? '—' },
    { key: 'availability', title: t('availability'), render: ({ availability }) => availability ?? '—' },
    { key: 'engagements', title: t('engagements'), align: 'right', render: ({ rating }) => rating.engagements },
    {
      key: 'rating',
      title: t('rating'),
      render: ({ rating: { average, rated } }) => (average ? t('rated', { average, count: rated }) : '—'),
    },
    { key: 'steps', title: t('steps'), render: (expert) => <RemoveStep expert={expert} /> },
  ];
}

function RemoveStep({ expert: { id, version, name, from, to, unit } }: { expert: Expert }) {
  const t = useText();
  const [removing, setRemoving] = useState(false);
  const may = useMayAt(unit)('organization:manage');
  const remove = useChange(RemoveExpertDocument, t('done'));
  if (!may || to) return '—';
  return (
    <>
      <Button size="small" onClick={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      {removing && (
        <FormDialog<{ lastDay: string; reason: string; basis?: string }>
          open
          danger
          title={t('removeTitle', { name: name ?? '' })}
          submit={t('remove')}
          initial={{ lastDay: civilDay() }}
          onSubmit={({ lastDay, ...why }) => remove({ id, version, lastDay, reason: reasonOf(why) })}
          onClose={() => setRemoving(false)}
        >
          <LastDay min={from} />
          <ReasonItems />
        </FormDialog>
      )}
    </>
  );
}
