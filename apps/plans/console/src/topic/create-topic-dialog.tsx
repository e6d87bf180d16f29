import {
  FormDialog,
  navigate,
  newKey,
  textsOf,
  useMutation,
  useQuery,
  useReachesOthers,
  useViewer,
} from '@yanxiu/console';
import { Alert, Form, Input, Select, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { CreateTopicDocument, TopicKindsDocument } from '../documents/graphql.js';
import type { TopicKindsQuery } from '../documents/graphql.js';
import { HandlingNote } from './handling-note.js';

const useText = textsOf({
  title: ['申报课题', 'Apply for a topic'],
  submit: ['开始填写', 'Begin'],
  kind: ['课题类别', 'Kind'],
  kindNeeded: ['请选择课题类别', 'Choose the kind'],
  name: ['题目', 'Title'],
  leader: ['负责人', 'Leader'],
  leaderNote: [
    '本人主持的不填；代教师起草的，内容由您填写，教师本人也可填写。',
    'Blank if you lead it; else you write for the teacher, who may write as well.',
  ],
  leaderNeeded: ['请选择负责人', 'Choose the leader'],
  nameNeeded: ['请填写题目，4 至 100 个字', 'Give the title, 4 to 100 characters'],
  example: ['如：小组合作学习有效性的研究', 'e.g. on working in groups'],
  none: [
    '适用的政策中没有课题类别，暂不能申报。请联系上级在政策中补充。',
    'The policy in force knows no kind of topic: ask the bureau to add one.',
  ],
});

type Kind = NonNullable<TopicKindsQuery['topicKinds']>[number];

interface Values {
  kind: string;
  title: string;
  leaderId?: string;
}

/** Begins a topic that the viewer is to lead, or, as the school’s officer, one for a teacher. */
export function CreateTopicDialog({ unitId, close }: { unitId: string | undefined; close: () => void }) {
  const t = useText();
  const forOthers = useForOthers();
  const answer = useQuery(TopicKindsDocument, { variables: forOthers ? { unitId } : {} });
  const kinds = answer.data?.topicKinds;
  const [create] = useMutation(CreateTopicDocument, { refetchQueries: ['Topics'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const send = async (values: Values) => {
    const { data } = await create({ variables: { input: { ...values, idempotencyKey } } });
    created.current = data?.createTopic.topic.id;
  };
  const only = kinds?.length === 1 ? kinds[0] : undefined;
  return (
    <FormDialog<Values>
      key={answer.loading ? 'loading' : 'ready'}
      open
      waiting={!kinds?.length}
      title={t('title')}
      submit={t('submit')}
      initial={only ? { kind: only.item.code } : {}}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/topics/${created.current}/edit`)}
      onClose={close}
    >
      {answer.loading && <Skeleton active paragraph={{ rows: 3 }} />}
      {kinds?.length === 0 && <Alert type="info" showIcon title={t('none')} />}
      {kinds && kinds.length > 0 && <Fields kinds={kinds} />}
      {kinds && kinds.length > 0 && forOthers && <Leader unitId={unitId} />}
    </FormDialog>
  );
}

/** Whether the viewer writes for the teachers of a school; who is above decides on topics and writes none. */
export function useForOthers(): boolean {
  const { grants } = useViewer();
  const reachesOthers = useReachesOthers();
  const atSchool = grants.some(({ level }) => level === 'SCHOOL');
  return atSchool && reachesOthers('plans:plan') && reachesOthers('organization:read-people');
}

function Leader({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { personId } = useViewer();
  const rules = personId ? [] : [{ required: true, message: t('leaderNeeded') }];
  return (
    <Form.Item name="leaderId" label={t('leader')} {...(personId && { extra: t('leaderNote') })} rules={rules}>
      <PersonSelect near={unitId} />
    </Form.Item>
  );
}

function Fields({ kinds }: { kinds: Kind[] }) {
  const t = useText();
  const code = Form.useWatch<string>('kind');
  const kind = kinds.find(({ item }) => item.code === code);
  return (
    <>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <Select options={kinds.map(({ item }) => ({ value: item.code, label: item.name }))} />
      </Form.Item>
      {kind && <HandlingNote handling={kind.handling} papers={kind.papers} />}
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} placeholder={t('example')} />
      </Form.Item>
    </>
  );
}
