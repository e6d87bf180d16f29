import { DataTable, Link, Page, textsOf } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { PolicyPacksDocument } from '../documents/graphql.js';
import type { PolicyPacksQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';

const useText = textsOf({
  title: ['政策文件', 'Policies'],
  note: ['平台按这些文件的规定运行，每项参数都注明条款', 'The rules the platform runs by, each beside its clause'],
  name: ['文件名称', 'Document'],
  number: ['文号', 'Number'],
  region: ['适用地区', 'Region'],
  level: ['层级', 'Level'],
  status: ['性质', 'Nature'],
  inherits: ['承接文件', 'Rests on'],
  version: ['版本', 'Version'],
  empty: ['还没有政策文件', 'There is no policy yet'],
});

type Pack = NonNullable<PolicyPacksQuery['policyPacks']>['nodes'][number];

/** All policy packs that the reader may see. */
export function PoliciesPage() {
  const t = useText();
  const word = useWords();
  const columns: Column<Pack>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/policies/${id}`}>{name}</Link>,
    },
    { key: 'number', title: t('number'), render: ({ documentNumber }) => documentNumber ?? '—' },
    { key: 'region', title: t('region'), render: ({ region }) => region },
    { key: 'level', title: t('level'), render: ({ level }) => word(level) },
    { key: 'status', title: t('status'), render: ({ status }) => word(status) },
    { key: 'inherits', title: t('inherits'), render: ({ inherits }) => inherits ?? '—' },
    { key: 'version', title: t('version'), align: 'right', render: ({ packVersion }) => packVersion },
  ];
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="organization.policies"
        label={t('title')}
        query={PolicyPacksDocument}
        variables={({ first, after }) => ({ first, after })}
        rows={(data) => data.policyPacks}
        columns={columns}
        empty={t('empty')}
      />
    </Page>
  );
}
