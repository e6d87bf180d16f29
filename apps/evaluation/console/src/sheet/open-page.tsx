import dayjs from 'dayjs';
import { useState } from 'react';
import {
  Page,
  QueryFailure,
  Refusal,
  civilDay,
  navigate,
  textsOf,
  useMutation,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { Alert, Button, DatePicker, Form, Select } from '@yanxiu/console/antd';
import { FormsInForceDocument, OpenScoreSheetDocument } from '../documents/graphql.js';

import { formsOf } from './forms.js';
import { UnitSelect } from './unit-select.js';

const useText = textsOf({
  sheets: ['评估记录', 'Score sheets'],
  title: ['新开评估', 'Open a score sheet'],
  note: [
    '检查当日有效的评估表随记录保存，以后政策调整不影响本次评分。',
    'The sheet keeps the rubric in force on the day, whatever the policy does later.',
  ],
  unit: ['被评估学校', 'School'],
  day: ['检查日期', 'Day of the inspection'],
  kind: ['检查类别', 'Kind'],
  rubric: ['评估表', 'Rubric'],
  rubricText: ['{name}（满分 {total} 分）', '{name} (out of {total})'],
  inspector: ['检查人：您本人', 'Inspector: you yourself'],
  unitFirst: ['请先选择被评估学校', 'Choose the school first'],
  kindFirst: ['请先选择检查类别', 'Choose the kind first'],
  choose: ['请选择', 'Choose one'],
  nothing: [
    '该校在检查日期没有可用的评估表或检查类别，请核对检查日期，或联系县级管理员采用政策文件。',
    'No rubric or kind of inspection is in force for this school on that day. Check the day, or ask the county.',
  ],
  open: ['开始填写', 'Open'],
});

/** An inspector opens a sheet for a school by what its policy has in force on the day. */
export function OpenPage() {
  const t = useText();
  const scope = useScope();
  const [unit, setUnit] = useState<string>();
  const [day, setDay] = useState(civilDay());
  const [kind, setKind] = useState<string>();
  const [rubric, setRubric] = useState<string>();
  const answer = useQuery(FormsInForceDocument, { variables: { unit: unit ?? '', day }, skip: !unit || !day });
  const { kinds, rubricsFor } = formsOf(answer.data);
  const chosenKind = kinds.find(({ code }) => code === kind) ?? (kinds.length === 1 ? kinds[0] : undefined);
  const rubrics = chosenKind ? rubricsFor(chosenKind) : [];
  const chosenRubric = rubrics.find(({ code }) => code === rubric) ?? (rubrics.length === 1 ? rubrics[0] : undefined);
  const { open, loading, error } = useOpening();
  const submit = () => {
    if (!unit || !chosenKind || !chosenRubric) return;
    void open({ unitId: unit, day, kind: chosenKind.code, rubricCode: chosenRubric.code });
  };
  const nothing = answer.data !== undefined && (kinds.length === 0 || (chosenKind && rubrics.length === 0));
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('sheets'), href: '/evaluation/sheets' }]}>
      <div className="yx-block">
        <Form layout="vertical" className="ev-open" onFinish={submit}>
          <Form.Item label={t('unit')} htmlFor="ev-unit" required>
            <UnitSelect id="ev-unit" under={scope?.unitId} value={unit} choose={setUnit} />
          </Form.Item>
          <Form.Item label={t('day')} htmlFor="ev-day" required>
            <DatePicker
              id="ev-day"
              className="ev-wide"
              allowClear={false}
              value={dayjs(day)}
              onChange={(next) => next && setDay(next.format('YYYY-MM-DD'))}
            />
          </Form.Item>
          {answer.error && <QueryFailure error={answer.error} retry={answer.refetch} />}
          {nothing && <Alert className="ev-notice" type="warning" showIcon title={t('nothing')} />}
          <Form.Item label={t('kind')} htmlFor="ev-kind" required>
            <Select
              id="ev-kind"
              aria-label={t('kind')}
              placeholder={t(unit ? 'choose' : 'unitFirst')}
              disabled={kinds.length === 0}
              loading={answer.loading}
              value={chosenKind?.code}
              onChange={setKind}
              options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item label={t('rubric')} htmlFor="ev-rubric" required extra={t('inspector')}>
            <Select
              id="ev-rubric"
              aria-label={t('rubric')}
              placeholder={t(unit ? (chosenKind ? 'choose' : 'kindFirst') : 'unitFirst')}
              disabled={rubrics.length === 0}
              value={chosenRubric?.code}
              onChange={setRubric}
              options={rubrics.map(({ code, name, total }) => ({
                value: code,
                label: t('rubricText', { name, total }),
              }))}
            />
          </Form.Item>
          <Refusal error={error} />
          <Button type="primary" htmlType="submit" loading={loading} disabled={!unit || !chosenKind || !chosenRubric}>
            {t('open')}
          </Button>
        </Form>
      </div>
    </Page>
  );
}

/** Opens a sheet and goes to it. */
function useOpening() {
  const [send, { loading, error }] = useMutation(OpenScoreSheetDocument, { refetchQueries: ['ScoreSheets'] });
  const open = async (input: { unitId: string; day: string; kind: string; rubricCode: string }) => {
    // A refusal is in `error` and shown above the button.
    const answer = await send({ variables: { input } }).catch(() => undefined);
    const id = answer?.data?.openScoreSheet.scoreSheet.id;
    if (id) navigate(`/evaluation/sheets/${id}`);
  };
  return { open, loading, error };
}
