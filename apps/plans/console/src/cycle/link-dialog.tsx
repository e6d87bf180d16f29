import { FormDialog, SearchSelect, dayText, textsOf, useMutation, usePreferences, useQuery } from '@yanxiu/console';
import { App, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ActivitiesToLinkDocument, LinkCycleActivitiesDocument } from '../documents/graphql.js';
import type { Cycle } from './cycle.js';

const useText = textsOf({
  title: ['关联活动', 'Link activities'],
  stage: ['环节：{name}', 'Stage: {name}'],
  activities: ['研修活动', 'Activities'],
  needed: ['请选择活动', 'Choose the activities'],
  done: ['已关联', 'Linked'],
});

/** DL-11: one cycle has many activities. */
export function LinkDialog({ cycle, num, close }: { cycle: Cycle; num: number; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const { locale } = usePreferences();
  const [text, setText] = useState('');
  const { data, previousData, loading } = useQuery(ActivitiesToLinkDocument, {
    variables: { filter: { titleContains: text || undefined } },
  });
  const [link] = useMutation(LinkCycleActivitiesDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const send = async ({ activityIds }: { activityIds: string[] }) => {
    await link({ variables: { input: { cycleId: cycle.id, num, activityIds } } });
    void message.success(t('done'));
  };
  const choices = ((data ?? previousData)?.activities?.nodes ?? []).map(({ id, title, firstDay }) => ({
    ...{ value: id, label: title, hint: dayText(firstDay, locale) },
  }));
  return (
    <FormDialog<{ activityIds: string[] }> open title={t('title')} submit={t('title')} onSubmit={send} onClose={close}>
      <p>{t('stage', { name: cycle.stages[num - 1]!.name })}</p>
      <Form.Item
        name="activityIds"
        label={t('activities')}
        rules={[{ required: true, type: 'array', message: t('needed') }]}
      >
        <SearchSelect multiple choices={choices} loading={loading} search={setText} />
      </Form.Item>
    </FormDialog>
  );
}
