import {
  Page,
  Refusal,
  navigate,
  newKey,
  textsOf,
  useLeaveWarning,
  useMutation,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { App, Button, DatePicker, Empty, Form, Input, InputNumber, Select, Skeleton } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { ForumOptionsDocument, RecordForumDocument } from '../documents/graphql.js';
import { People, Picture } from './forum-people.js';
import type { Options } from './forum.js';
import '../task/work.css';

const useText = textsOf({
  title: ['登记小论坛', 'Enter a small forum'],
  note: [
    '一个话题、几句发言、一条成果；提交后计为一次已办结的研修活动。',
    'A topic, who spoke, one outcome: a completed activity.',
  ],
  none: [
    '您还不能登记小论坛：教研组、备课组负责人为本组登记，学校研修管理员为本校登记。请在上方选择所管理的学校。',
    'Leaders enter forums of their group, officers those of their school: choose the unit above.',
  ],
  unit: ['组织机构', 'Unit'],
  topic: ['话题', 'Topic'],
  topicNeeded: ['请填写话题，至少 2 个字', 'Give at least 2 characters'],
  form: ['研修形式', 'Form'],
  startsAt: ['开始时间', 'When'],
  minutes: ['用时（分钟）', 'Minutes'],
  needed: ['请填写', 'Fill this in'],
  outcome: ['形成的一条成果', 'The one outcome'],
  submit: ['提交', 'Send'],
  done: ['小论坛已登记', 'Entered'],
  countedOnce: [
    '有到场人员同一时间在另一活动的出勤已经确认，请取消勾选或更正时间。',
    'Somebody was confirmed elsewhere at that time: untick, or change the time.',
  ],
  past: ['小论坛结束后再登记，请核对开始时间和用时。', 'Enter it when it is over.'],
  participants: ['到场人员超过政策规定的人数。', 'More people than the policy calls small.'],
  minutesRule: ['用时超过政策规定的时长。', 'Longer than the policy calls small.'],
});

/** A forum in a minute, with a thumb (PC-18). */
export function ForumPage() {
  const t = useText();
  const [chosen, choose] = useState<string>();
  const scope = useScope()?.unitId;
  const { data, previousData, error } = useQuery(ForumOptionsDocument, {
    variables: { unitId: chosen ?? scope },
  });
  const options = (data ?? previousData)?.forumOptions;
  return (
    <Page title={t('title')} note={t('note')} above={[]}>
      <Refusal error={error} />
      {!options && !error && <Skeleton active />}
      {options && !options.unitId && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      {options?.unitId && <QuickForm key={options.unitId} options={options} choose={choose} />}
    </Page>
  );
}

interface Values {
  topic: string;
  form: string;
  startsAt: Dayjs;
  minutes: number;
  attendeeIds: string[];
  speakerIds?: string[];
  points?: Record<string, string>;
  outcome: string;
  resourceId?: string;
}

/** To the quarter of an hour, and over by now. */
const lately = () => {
  const now = dayjs().subtract(30, 'minute');
  return now
    .minute(Math.floor(now.minute() / 15) * 15)
    .second(0)
    .millisecond(0);
};

function QuickForm({ options, choose }: { options: Options; choose: (id: string) => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [idempotencyKey, renew] = useState(newKey);
  const [touched, touch] = useState(false);
  const settled = useLeaveWarning(touched);
  const [record, { loading, error }] = useMutation(RecordForumDocument);
  const send = ({ startsAt, speakerIds = [], points = {}, ...rest }: Values) => {
    const speakers = speakerIds.map((personId) => ({ personId, point: points[personId]?.trim() }));
    const input = { ...rest, speakers, startsAt: startsAt.toISOString(), unitId: options.unitId!, idempotencyKey };
    return record({ variables: { input } }).then(
      ({ data }) => {
        void message.success(t('done'));
        settled();
        if (data) navigate(`/plans/activities/${data.recordForum.activityId}`);
      },
      // What is sent next is another content.
      () => renew(newKey()),
    );
  };
  const hints = {
    ...{ countedOnce: t('countedOnce'), past: t('past') },
    ...{ participants: t('participants'), minutes: t('minutesRule') },
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="yx-block pl-quick"
      initialValues={{ form: options.forms[0]?.code, startsAt: lately(), minutes: options.minutes ?? 30 }}
      onValuesChange={() => touch(true)}
      onFinish={(values) => void send(values)}
    >
      <Where options={options} choose={choose} />
      <People options={options} />
      <Form.Item
        name="outcome"
        label={t('outcome')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Picture unitId={options.unitId!} />
      <Refusal error={error} hints={hints} />
      <Button type="primary" htmlType="submit" size="large" block loading={loading}>
        {t('submit')}
      </Button>
    </Form>
  );
}

function Where({ options, choose }: { options: Options; choose: (id: string) => void }) {
  const t = useText();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('unit')}>
        <Select
          aria-label={t('unit')}
          value={options.unitId}
          onChange={(id: string) => choose(id)}
          options={options.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="topic"
        label={t('topic')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('topicNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="form" label={t('form')} rules={needed} hidden={options.forms.length === 1}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={options.forms.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="startsAt" label={t('startsAt')} rules={needed}>
        <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')} rules={needed}>
        <InputNumber min={5} max={options.minutes ?? 240} precision={0} />
      </Form.Item>
    </>
  );
}
