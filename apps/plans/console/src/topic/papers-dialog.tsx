import { FormDialog, Link, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Checkbox, Empty, Form, Select, Skeleton } from '@yanxiu/console/antd';
import { SaveTopicPapersDocument, TopicMaterialsDocument } from '../documents/graphql.js';
import type { TopicStage } from '../documents/graphql.js';
import { useTopicWord } from './topic-words.js';
import type { Topic } from './topic.js';

const useText = textsOf({
  title: ['{stage}材料', 'Documents: {stage}'],
  save: ['保存', 'Save'],
  note: [
    '从本单位资源库已发布的资料中选取，并注明是哪一件材料。没有的，请先上传到资源库并发布。',
    'Choose from what your unit has published in the library and say which document it is.',
  ],
  nothing: ['本单位的资源库中还没有已发布的资料', 'Your unit has nothing in the library yet'],
  library: ['去资源库上传', 'To the library'],
  kind: ['“{title}”是哪一件材料', 'What “{title}” is'],
  choose: ['哪一件材料', 'Which document'],
});

type Kinds = Record<string, string | null>;

interface Values {
  papers: Kinds;
}

interface Props {
  topic: Topic;
  stage: TopicStage;
  close: () => void;
}

/** Chooses the documents of a stage from the library. */
export function PapersDialog({ topic, stage, close }: Props) {
  const t = useText();
  const word = useTopicWord();
  const answer = useQuery(TopicMaterialsDocument, { variables: { id: topic.id }, fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveTopicPapersDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const attached = topic.papers.filter((paper) => paper.stage === stage);
  const known = attached.flatMap(({ resource, title }) => (resource ? [{ id: resource.id, title }] : []));
  const materials = [
    ...known,
    ...(answer.data?.topic?.materials ?? []).filter(({ id }) => !known.some((one) => one.id === id)),
  ];
  const initial = {
    papers: Object.fromEntries(
      attached.flatMap(({ resource, kind }) => (resource ? [[resource.id, kind?.code ?? null]] : [])),
    ),
  };
  const send = ({ papers }: Values) => {
    const chosen = Object.entries(papers).map(([resourceId, kind]) => ({ resourceId, kind }));
    return save({ variables: { input: { id: topic.id, version: topic.version, stage, papers: chosen } } });
  };
  const kinds = topic.demands.filter((demand) => demand.stage === stage).map(({ kind }) => kind);
  return (
    <FormDialog<Values>
      open
      title={t('title', { stage: word(`stage${stage}`) })}
      submit={t('save')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      {answer.loading && !answer.data && <Skeleton active paragraph={{ rows: 3 }} />}
      {answer.data && materials.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')}>
          <Link href="/resources/drafts">{t('library')}</Link>
        </Empty>
      )}
      <Form.Item name="papers" noStyle>
        <Choices materials={materials} kinds={kinds} />
      </Form.Item>
    </FormDialog>
  );
}

interface ChoicesProps {
  materials: { id: string; title: string }[];
  kinds: { code: string; name: string }[];
  value?: Kinds;
  onChange?: (value: Kinds) => void;
}

function Choices({ materials, kinds, value = {}, onChange }: ChoicesProps) {
  const t = useText();
  const toggle = (id: string, on: boolean) => {
    const { [id]: _gone, ...rest } = value;
    onChange?.(on ? { ...rest, [id]: kinds.length === 1 ? kinds[0]!.code : null } : rest);
  };
  return (
    <ul className="pl-told">
      {materials.map(({ id, title }) => (
        <li key={id}>
          <Checkbox checked={id in value} onChange={({ target }) => toggle(id, target.checked)}>
            {title}
          </Checkbox>
          {id in value && kinds.length > 0 && (
            <Select
              className="pl-kind"
              aria-label={t('kind', { title })}
              placeholder={t('choose')}
              allowClear
              value={value[id]}
              options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(kind?: string) => onChange?.({ ...value, [id]: kind ?? null })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
