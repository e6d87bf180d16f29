import { FormDialog, navigate, newKey, textsOf, useMutation, useQuery, useViewer } from '@yanxiu/console';
import { Alert, Form, Input, Select, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { CreateTestAnalysisDocument, TestAnalysisOptionsDocument } from '../documents/graphql.js';
import { useAnalysisHints } from './analysis.js';

const useText = textsOf({
  title: ['撰写质检分析报告', 'Write a test analysis'],
  submit: ['开始撰写', 'Begin'],
  name: ['题目', 'Title'],
  example: ['如：七年级数学期中质检分析', 'e.g. Grade 7 mathematics, mid-term'],
  exam: ['检测名称', 'The test'],
  examExample: ['如：2025年秋季期中质量检测', 'e.g. mid-term test, autumn 2025'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  authors: ['撰写人', 'Authors'],
  authorsNeeded: ['请选择撰写人', 'Choose the authors'],
  none: [
    '您没有可为其撰写的学校：教师为任职学校撰写，学校研修管理员请先在页面上方选择本校。',
    'There is no school that you may write for: officers choose theirs above.',
  ],
});

interface Values {
  title: string;
  exam: string;
  authorIds: string[];
}

/** Begins a report of the own school. */
export function CreateAnalysisDialog({ unitId, close }: { unitId: string | undefined; close: () => void }) {
  const t = useText();
  const hints = useAnalysisHints();
  const { personId } = useViewer();
  const answer = useQuery(TestAnalysisOptionsDocument, { variables: { unitId: unitId ?? null } });
  const options = answer.data?.testAnalysisOptions;
  const school = options?.unitId;
  const [create] = useMutation(CreateTestAnalysisDocument, { refetchQueries: ['TestAnalyses'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const send = async (values: Values) => {
    const { data } = await create({ variables: { input: { ...values, unitId: school ?? '', idempotencyKey } } });
    created.current = data?.createTestAnalysis.testAnalysis.id;
  };
  const colleagues = (options?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const self = colleagues.some(({ value }) => value === personId) ? [personId!] : [];
  return (
    <FormDialog<Values>
      key={answer.loading ? 'loading' : 'ready'}
      open
      waiting={!school}
      title={t('title')}
      submit={t('submit')}
      initial={{ authorIds: self }}
      hints={hints}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/analyses/${created.current}/edit`)}
      onClose={close}
    >
      {answer.loading && <Skeleton active paragraph={{ rows: 3 }} />}
      {options && !school && <Alert type="info" showIcon title={t('none')} />}
      {school && (
        <>
          {(['title', 'exam'] as const).map((key) => (
            <Form.Item
              key={key}
              name={key}
              label={t(key === 'title' ? 'name' : 'exam')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
            >
              <Input maxLength={100} placeholder={t(key === 'title' ? 'example' : 'examExample')} />
            </Form.Item>
          ))}
          <Form.Item name="authorIds" label={t('authors')} rules={[{ required: true, message: t('authorsNeeded') }]}>
            <Select mode="multiple" maxCount={5} showSearch={{ optionFilterProp: 'label' }} options={colleagues} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
