import { DayInput, Found, Page, RecordForm, client, navigate, textsOf, useQuery } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { Alert, Button, Form, Input, Select } from '@yanxiu/console/antd';
import { SaveTopicDraftDocument, TopicDraftDocument } from '../documents/graphql.js';
import type { TopicContentsFragment, TopicDraftQuery } from '../documents/graphql.js';
import { AuthorRows, authorsGiven } from './author-rows.js';
import type { AuthorValue } from './author-rows.js';

const texts = {
  title: ['题目', 'Title'],
  subject: ['学科', 'Subject'],
  question: ['研究的问题及由来', 'Question'],
  aim: ['研究目标', 'Aim'],
  scheme: ['研究内容与步骤', 'Contents and steps'],
  expectedOutcome: ['预期成果', 'Outcome aimed at'],
  methods: ['研究方法', 'Methods'],
  methodNote: ['方法说明', 'On the methods'],
  startsOn: ['计划开题日', 'Begins on'],
  midOn: ['计划中期检查日', 'Mid-term check'],
  endsOn: ['结题期限', 'To close by'],
  authors: ['课题组', 'Authors'],
} as const;
const useNames = textsOf(texts);

const useText = textsOf({
  page: ['填写课题申报', 'Write the application'],
  topics: ['课题', 'Topics'],
  note: ['内容随时自动保存；也可按 Ctrl+S 保存', 'Saved by itself as you type, or by Ctrl+S'],
  closed: ['此课题现在不能填写：已申报的须先撤回或由上级退回。', 'It is not open for writing now.'],
  look: ['查看并申报', 'Look at it and hand it in'],
  returned: ['退回意见：{comment}', 'Returned: {comment}'],
  nameNeeded: ['请填写题目，4 至 100 个字', 'Give the title, 4 to 100 characters'],
  months: ['研究期限不超过 {count} 个月', 'At most {count} months'],
});

type Topic = NonNullable<TopicDraftQuery['topic']>;
type Key = keyof typeof texts;
const lines = ['question', 'aim', 'scheme', 'expectedOutcome'] as const;
const plain = ['subject', ...lines, 'methodNote', 'startsOn', 'midOn', 'endsOn'] as const;

type TopicValues = { title: string; methods: string[]; authors: AuthorValue[] } & Record<
  (typeof plain)[number],
  string | undefined
>;

const heldOf = (topic: TopicContentsFragment): Held<TopicValues> => ({
  version: topic.version,
  values: {
    ...(Object.fromEntries(plain.map((key) => [key, topic[key] ?? undefined])) as Record<
      (typeof plain)[number],
      string | undefined
    >),
    title: topic.title,
    methods: topic.methods.map(({ code }) => code),
    authors: topic.authors.flatMap(({ person, name, role, duty }) =>
      person ? [{ personId: person.id, name, leader: role === 'LEADER', duty: duty ?? '' }] : [],
    ),
  },
});

/** @throws the graph's error */
async function reload(id: string): Promise<Held<TopicValues>> {
  const { data, error } = await client.query({
    query: TopicDraftDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data?.topic) throw error ?? new Error('the topic is out of reach');
  return heldOf(data.topic);
}

/** Rows of the group in which nobody was chosen yet are kept here and not sent. */
async function save(id: string, values: TopicValues, version: number): Promise<Held<TopicValues>> {
  const { title, methods, authors, ...rest } = values;
  const given = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value || null]));
  const input = { id, version, title: title.trim(), methods, authors: authorsGiven(authors), ...given };
  const { data, error } = await client.mutate({ mutation: SaveTopicDraftDocument, variables: { input } });
  if (!data) throw error;
  const held = heldOf(data.saveTopicDraft.topic);
  const open = authors.filter(({ personId }) => !personId);
  return { version: held.version, values: { ...held.values, authors: [...held.values.authors, ...open] } };
}

/** The application being written, kept by itself (PC-16). */
export function TopicEditPage({ id }: { id: string }) {
  const t = useText();
  // What is typed goes over what is loaded here: an older copy would be refused.
  const answer = useQuery(TopicDraftDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const topic = answer.data?.topic;
  return (
    <Page
      title={t('page')}
      note={t('note')}
      above={[
        { title: t('topics'), href: '/plans/topics' },
        ...(topic ? [{ title: topic.title, href: `/plans/topics/${id}` }] : []),
      ]}
    >
      <Found answer={answer} pick={(data) => data.topic}>
        {(found) => <Editing topic={found} />}
      </Found>
    </Page>
  );
}

function Editing({ topic }: { topic: Topic }) {
  const t = useText();
  const name = useNames();
  const { id, steps, status, requests } = topic;
  const { version, values } = heldOf(topic);
  const labels = Object.fromEntries(Object.keys(texts).map((key) => [key, name(key as Key)]));
  const comment = requests.nodes[0]?.comment;
  if (!steps.includes('EDIT')) return <Alert type="info" showIcon title={t('closed')} />;
  return (
    <div className="yx-blocks">
      {status === 'RETURNED' && comment && <Alert type="warning" showIcon title={t('returned', { comment })} />}
      <section className="yx-block">
        <RecordForm<TopicValues>
          name="plans.topic"
          id={id}
          version={version}
          initial={values}
          labels={labels}
          show={(field, value) => shown(field, value, topic)}
          save={(next, over) => save(id, next, over)}
          reload={() => reload(id)}
          autosave
          extra={<Button onClick={() => navigate(`/plans/topics/${id}`)}>{t('look')}</Button>}
        >
          <Fields topic={topic} />
        </RecordForm>
      </section>
    </div>
  );
}

function Fields({ topic }: { topic: Topic }) {
  const t = useText();
  const name = useNames();
  const { methodChoices, candidates, handling } = topic;
  const months = handling.months ? t('months', { count: handling.months }) : undefined;
  return (
    <>
      <Form.Item
        name="title"
        label={name('title')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="subject" label={name('subject')}>
        <Input maxLength={20} className="pl-short" />
      </Form.Item>
      {lines.map((key) => (
        <Form.Item key={key} name={key} label={name(key)}>
          <Input.TextArea rows={key === 'scheme' ? 8 : 4} maxLength={key === 'scheme' ? 10_000 : 5_000} />
        </Form.Item>
      ))}
      {methodChoices.length > 0 && (
        <Form.Item name="methods" label={name('methods')}>
          <Select mode="multiple" options={methodChoices.map(({ code, name: label }) => ({ value: code, label }))} />
        </Form.Item>
      )}
      <Form.Item name="methodNote" label={methodChoices.length > 0 ? name('methodNote') : name('methods')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <div className="pl-days">
        {(['startsOn', 'midOn', 'endsOn'] as const).map((key) => (
          <Form.Item key={key} name={key} label={name(key)} {...(key === 'endsOn' && { extra: months })}>
            <DayInput />
          </Form.Item>
        ))}
      </div>
      <AuthorRows topicId={topic.id} candidates={candidates} />
    </>
  );
}

/** A field of the form in words, where two contents are compared. */
function shown(field: string, value: unknown, { methodChoices, candidates }: Topic): string {
  if (field === 'methods')
    return (value as string[]).map((code) => methodChoices.find((one) => one.code === code)?.name ?? code).join('、');
  if (field === 'authors')
    return (value as AuthorValue[])
      .map(({ personId, name, duty }) =>
        [name ?? candidates.find((one) => one.personId === personId)?.name, duty].filter(Boolean).join('：'),
      )
      .join('\n');
  return typeof value === 'string' ? value : '';
}
