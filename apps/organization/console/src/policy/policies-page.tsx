import { DataTable, Link, Page, navigate, textsOf, useHolds, useQuery, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex, Skeleton } from '@yanxiu/console/antd';
import { PolicyOfUnitDocument, PolicyPacksDocument, PolicyTitlesDocument } from '../documents/graphql.js';
import type { PolicyPacksQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { PolicyInForce } from './policy-in-force.js';

const useText = textsOf({
  title: ['政策文件', 'Policies'],
  note: ['平台按这些文件的规定运行，每项参数都注明条款', 'The rules the platform runs by, each beside its clause'],
  name: ['文件名称', 'Document'],
  region: ['适用地区', 'Region'],
  level: ['层级', 'Level'],
  status: ['性质', 'Nature'],
  inherits: ['承接文件', 'Rests on'],
  version: ['第 {count} 版', 'version {count}'],
  adopted: ['采用机构数', 'Adoptions'],
  all: ['全部政策文件', 'All policies'],
  compare: ['文件对比', 'Compare'],
  upload: ['上传政策包', 'Upload a pack'],
  empty: ['还没有政策文件', 'There is no policy yet'],
});

type Pack = NonNullable<PolicyPacksQuery['policyPacks']>['nodes'][number];

/** All policy packs that the reader may see. */
export function PoliciesPage() {
  const t = useText();
  const word = useWords();
  const holds = useHolds();
  const scope = useScope();
  const { data, loading } = useQuery(PolicyTitlesDocument);
  // Asked here as well, so that the table below is drawn once it is known how much stands above it.
  const inForce = useQuery(PolicyOfUnitDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const awaited = (loading && !data) || (inForce.loading && !inForce.data);
  const titleOf = (code: string | null) =>
    (code && data?.policyPacks?.nodes.find((pack) => pack.code === code)?.name) || '—';
  const columns: Column<Pack>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name, documentNumber, packVersion }) => (
        <>
          <Link href={`/organization/policies/${id}`}>{name}</Link>
          <div className="yx-note">
            {[documentNumber, t('version', { count: packVersion })].filter(Boolean).join('　')}
          </div>
        </>
      ),
    },
    { key: 'region', title: t('region'), render: ({ region }) => region },
    { key: 'level', title: t('level'), render: ({ level }) => word(level) },
    { key: 'status', title: t('status'), render: ({ status }) => word(status) },
    { key: 'inherits', title: t('inherits'), render: ({ inherits }) => titleOf(inherits) },
    { key: 'adopted', title: t('adopted'), align: 'right', render: ({ adoptions }) => adoptions.totalCount ?? '—' },
  ];
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <Flex wrap gap={8}>
          <Button onClick={() => navigate('/organization/policies/compare')}>{t('compare')}</Button>
          {holds('organization:adopt-policy') && (
            <Button type="primary" onClick={() => navigate('/organization/policies/upload')}>
              {t('upload')}
            </Button>
          )}
        </Flex>
      }
    >
      {awaited ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="yx-blocks">
          <PolicyInForce />
          <DataTable
            name="organization.policies"
            label={t('all')}
            query={PolicyPacksDocument}
            variables={({ first, after }) => ({ first, after })}
            rows={(data) => data.policyPacks}
            columns={columns}
            empty={t('empty')}
          />
        </div>
      )}
    </Page>
  );
}
