import { FormDialog, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MaterialSelect } from '../choose/material-select.js';
import { ActivitiesToLinkDocument, FileCycleArtefactDocument, PlansToFileDocument } from '../documents/graphql.js';
import type { Cycle } from './cycle.js';

const useText = textsOf({
  title: ['归入材料', 'File an artefact'],
  of: ['{stage}·{name}', '{stage}: {name}'],
  another: ['另附的材料', 'another artefact'],
  kind: ['材料来源', 'Source'],
  TEXT: ['文字', 'Text'],
  THEME: ['本循环的主题', 'The cycle’s theme'],
  PLAN: ['研修计划、方案', 'A plan or scheme'],
  ACTIVITY: ['研修活动', 'An activity'],
  RESOURCE: ['资源库中的材料', 'Material of the library'],
  name: ['名称', 'Title'],
  nameNeeded: ['请填写名称，2 至 100 字', 'Give a title of 2 to 100 characters'],
  body: ['内容', 'Text'],
  bodyNeeded: ['请填写内容，至少 2 个字', 'Give a text of at least 2 characters'],
  plan: ['计划', 'Plan'],
  activity: ['活动', 'Activity'],
  resource: ['材料', 'Material'],
  resourceNote: [
    '已发布的资源；还没有的，先在资源库中上传并发布。',
    'Published material; put it into the library first.',
  ],
  needed: ['请选择', 'Choose one'],
  done: ['已归入', 'Filed'],
});

type Kind = 'TEXT' | 'THEME' | 'PLAN' | 'ACTIVITY' | 'RESOURCE';

interface Values {
  kind: Kind;
  title?: string;
  body?: string;
  planId?: string;
  activityId?: string;
  resourceId?: string;
}

interface Props {
  cycle: Cycle;
  num: number;
  slot: { code: string; name: string } | null;
  close: () => void;
}

/** Files a text, or a record that is there already. */
export function ArtefactDialog({ cycle, num, slot, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [file] = useMutation(FileCycleArtefactDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const [idempotencyKey] = useState(newKey);
  const kinds: Kind[] = ['TEXT', ...(cycle.theme ? (['THEME'] as const) : []), 'PLAN', 'ACTIVITY', 'RESOURCE'];
  const send = async ({ kind, title, body, planId, activityId, resourceId }: Values) => {
    const source = {
      TEXT: { title: title?.trim(), body: body?.trim() },
      THEME: { themeId: cycle.theme?.id },
      PLAN: { planId },
      ACTIVITY: { activityId },
      RESOURCE: { resourceId },
    }[kind];
    const input = { cycleId: cycle.id, num, ...(slot && { slot: slot.code }), ...source, idempotencyKey };
    await file({ variables: { input } });
    void message.success(t('done'));
  };
  const stage = cycle.stages[num - 1]!.name;
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('title')}
      initial={{ kind: 'TEXT', title: slot?.name ?? '' }}
      onSubmit={send}
      onClose={close}
    >
      <p>{t('of', { stage, name: slot?.name ?? t('another') })}</p>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group className="pl-choices" options={kinds.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Source unitId={cycle.unit?.id} />
    </FormDialog>
  );
}

function Source({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const kind = Form.useWatch<Kind | undefined>('kind');
  if (kind === 'PLAN') return <PlanChoice unitId={unitId} />;
  if (kind === 'ACTIVITY') return <ActivityChoice unitId={unitId} />;
  if (kind === 'THEME') return null;
  if (kind === 'RESOURCE')
    return (
      <Form.Item
        name="resourceId"
        label={t('resource')}
        extra={t('resourceNote')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <MaterialSelect near={unitId} />
      </Form.Item>
    );
  return (
    <>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="body"
        label={t('body')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('bodyNeeded') }]}
      >
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
    </>
  );
}

function PlanChoice({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { data, loading } = useQuery(PlansToFileDocument, { variables: { unitId } });
  return (
    <Form.Item name="planId" label={t('plan')} rules={[{ required: true, message: t('needed') }]}>
      <Select
        loading={loading}
        showSearch={{ optionFilterProp: 'label' }}
        options={(data?.plans?.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}

function ActivityChoice({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { data, loading } = useQuery(ActivitiesToLinkDocument, { variables: { filter: { unitId } } });
  return (
    <Form.Item name="activityId" label={t('activity')} rules={[{ required: true, message: t('needed') }]}>
      <Select
        loading={loading}
        showSearch={{ optionFilterProp: 'label' }}
        options={(data?.activities?.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}
