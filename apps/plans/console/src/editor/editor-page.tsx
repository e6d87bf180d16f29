import { Found, Page, Refusal, newKey, textsOf, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Alert, Skeleton } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ActivityDraftDocument } from '../documents/graphql.js';
import type { ActivityDraftQuery } from '../documents/graphql.js';
import { Editing } from './editing.js';
import { blank, copyOf, valuesOf } from './values.js';

const useText = textsOf({
  activities: ['研修活动', 'Activities'],
  create: ['新建活动', 'A new activity'],
  edit: ['修改活动草稿', 'Change the draft'],
  note: [
    '先存为草稿，只有组织者能看到；核对无误后再发布',
    'Kept as a draft that only its organisers see, until it is published',
  ],
  closed: [
    '此活动已发布或取消，不能再作为草稿修改；已发布的可以改期。',
    'It is no draft any more; what is published can be moved.',
  ],
  choose: ['请先在上方选择要组织活动的机构。', 'Choose the organising unit above first.'],
});

type Draft = NonNullable<ActivityDraftQuery['activity']>;

/** A new activity of the unit looked at, blank or after another one. Saved, its address names it: a reload goes on. */
export function NewActivityPage() {
  const [search] = useSearch();
  // What the address said when the page was opened: it changes under the page once there is a draft.
  const [{ draft, ...asked }] = useState({
    draft: search.get('draft'),
    copy: search.get('copy'),
    unit: search.get('unit'),
  });
  return draft ? <EditActivityPage id={draft} /> : <New {...asked} />;
}

function New({ copy, unit }: { copy: string | null; unit: string | null }) {
  const t = useText();
  const scope = useScope();
  const [idempotencyKey] = useState(newKey);
  const unitId = unit ?? scope?.unitId;
  const from = useQuery(ActivityDraftDocument, { variables: { id: copy ?? '' }, skip: !copy });
  const pattern = from.data?.activity;
  return (
    <Page title={t('create')} note={t('note')} above={[{ title: t('activities'), href: '/plans/activities' }]}>
      {!unitId && <Alert type="info" showIcon title={t('choose')} />}
      {from.error && <Refusal error={from.error} />}
      {copy && from.loading && <Skeleton active />}
      {unitId && (!copy || pattern) && (
        <Editing
          key={`${unitId} ${copy}`}
          id={null}
          version={0}
          unitId={pattern?.unit?.id ?? unitId}
          idempotencyKey={idempotencyKey}
          values={pattern ? copyOf(pattern) : blank}
          known={knownOf(pattern)}
        />
      )}
    </Page>
  );
}

/** A draft that is written on. */
export function EditActivityPage({ id }: { id: string }) {
  const t = useText();
  // What is typed goes over what is loaded here: an older copy would be refused.
  const answer = useQuery(ActivityDraftDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const activity = answer.data?.activity;
  const above = [
    { title: t('activities'), href: '/plans/activities' },
    ...(activity ? [{ title: activity.title, href: `/plans/activities/${id}` }] : []),
  ];
  return (
    <Page title={t('edit')} note={t('note')} above={above}>
      <Found answer={answer} pick={(data) => data.activity}>
        {(found) =>
          found.status === 'DRAFT' ? (
            <Editing
              id={id}
              version={found.version}
              unitId={found.unit?.id ?? ''}
              idempotencyKey=""
              values={valuesOf(found)}
              known={knownOf(found)}
            />
          ) : (
            <Alert type="info" showIcon title={t('closed')} />
          )
        }
      </Found>
    </Page>
  );
}

const knownOf = (draft: Draft | null | undefined) => ({
  owner: draft?.owner,
  units: draft?.coOrganisers.flatMap(({ unit }) => (unit ? [unit] : [])) ?? [],
});
