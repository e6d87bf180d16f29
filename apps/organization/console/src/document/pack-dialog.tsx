import { FormDialog, textsOf, useHolds, useQuery } from '@yanxiu/console';
import { Form, Select } from '@yanxiu/console/antd';
import { useChange } from '../choose/use-change.js';
import { LinkDocumentPackDocument, PacksToLinkDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['关联政策文件', 'Link a pack'],
  submit: ['保存', 'Save'],
  pack: ['政策文件', 'Pack'],
  hint: ['此文件的条款由哪份政策文件生效；清空即取消关联。', 'The pack that carries its clauses; empty for none.'],
  done: ['已保存', 'Saved'],
});

/** The newest edition of each pack, by code: a document is linked to the pack, not to one edition. */
export function usePackNames(): Map<string, string> {
  const holds = useHolds();
  const { data } = useQuery(PacksToLinkDocument, { skip: !holds('organization:read-policy') });
  const newest = new Map<string, { name: string; packVersion: number }>();
  for (const { code, name, packVersion } of data?.policyPacks?.nodes ?? [])
    if ((newest.get(code)?.packVersion ?? 0) < packVersion) newest.set(code, { name, packVersion });
  return new Map([...newest].map(([code, { name }]) => [code, name]));
}

interface PackDialogProps {
  document: { id: string; version: number; packCode?: string | null };
  close: () => void;
}

/** Says which pack of policies carries the clauses of a document of the register. */
export function PackDialog({ document: { id, version, packCode }, close }: PackDialogProps) {
  const t = useText();
  const names = usePackNames();
  const link = useChange(LinkDocumentPackDocument, t('done'));
  return (
    <FormDialog<{ packCode?: string | null }>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ packCode: packCode ?? null }}
      onSubmit={(values) => link({ id, version, packCode: values.packCode ?? null })}
      onClose={close}
    >
      <Form.Item name="packCode" label={t('pack')} extra={t('hint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
