import { DataTable, Refusal, newKey, textsOf, useMayAt, useMutation } from '@yanxiu/console';
import { App, Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { FileGroupsDocument, UnitFilingListDocument } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { useFilingColumns } from './filings-page.js';

const useText = textsOf({
  title: ['教研组报备', 'Filings of groups'],
  file: ['报备教研组', 'File the groups'],
  sure: ['报备当前教研组组建情况？', 'File the groups as they are now?'],
  sureText: [
    '报备后生成回执，内容不再改动；教研组有变化时再次报备即可。',
    'A receipt is given and the filing is never changed: file again when the groups change.',
  ],
  ok: ['报备', 'File'],
  done: ['已报备，回执编号 {receipt}', 'Filed; the receipt is {receipt}'],
  empty: ['本校还没有报备教研组', 'This school has not filed its groups yet'],
});

/** The filings of one school, and the step to file anew. */
export function UnitFilings({ unit }: { unit: Unit }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const mayAt = useMayAt(unit);
  const columns = useFilingColumns().filter(({ key }) => key !== 'school');
  const [file, { loading, error }] = useMutation(FileGroupsDocument, { refetchQueries: 'active' });
  const [idempotencyKey, setKey] = useState(newKey);
  const send = async () => {
    const { data } = await file({ variables: { input: { unitId: unit.id, idempotencyKey } } });
    setKey(newKey());
    void message.success(t('done', { receipt: data?.fileGroups.groupFiling.receipt ?? '' }));
  };
  const ask = () =>
    modal.confirm({
      title: t('sure'),
      content: t('sureText'),
      okText: t('ok'),
      // What is refused is told by `error`.
      onOk: () => send().catch(() => undefined),
    });
  return (
    <div className="yx-blocks">
      {unit.active && mayAt('organization:file') && (
        <Flex justify="end">
          <Button type="primary" loading={loading} onClick={ask}>
            {t('file')}
          </Button>
        </Flex>
      )}
      <Refusal error={error} />
      <DataTable
        name="organization.unit-filings"
        label={t('title')}
        query={UnitFilingListDocument}
        variables={({ first, after }) => ({ id: unit.id, first, after })}
        rows={(data) => data.orgUnit?.groupFilings}
        columns={columns}
        empty={t('empty')}
      />
    </div>
  );
}
