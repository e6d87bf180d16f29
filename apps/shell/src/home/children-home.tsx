import { Link, QueryFailure, countText, textsOf, usePhone, useQuery, useScope } from '@yanxiu/console';
import { Empty, Skeleton, Table, Typography } from '@yanxiu/console/antd';
import type { TableColumnType } from '@yanxiu/console/antd';
import { ChildrenHomeDocument } from '../documents/graphql.js';
import type { ChildrenHomeQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['各地学分进展', 'Credits by region'],
  note: ['{name}下辖 {count} 个机构，本学年', '{count} units below {name}, this school year'],
  name: ['机构', 'Unit'],
  people: ['已获学分人数', 'People with credits'],
  recognised: ['已认定学分', 'Recognised'],
  pending: ['待认定学分', 'Pending'],
  none: ['此机构没有下级机构', 'There is no unit below this one'],
});

type Child = NonNullable<ChildrenHomeQuery['orgUnit']>['children']['nodes'][number];

/** How the units right below the one looked at are getting on. */
export function ChildrenHome() {
  const scope = useScope();
  return scope && <Children unit={scope.unitId} />;
}

function Children({ unit }: { unit: string }) {
  const t = useText();
  const phone = usePhone();
  const { data, error, loading, refetch } = useQuery(ChildrenHomeDocument, { variables: { unit } });
  const found = data?.orgUnit;
  const columns: TableColumnType<Child>[] = [
    {
      key: 'name',
      title: t('name'),
      render: (_, { id, name }) => <Link href={`/organization/units/${id}`}>{name}</Link>,
    },
    { key: 'people', title: t('people'), align: 'right', render: (_, row) => countText(row.creditProgress?.people) },
    {
      key: 'recognised',
      title: t('recognised'),
      align: 'right',
      render: (_, row) => row.creditProgress?.recognised ?? '—',
    },
    { key: 'pending', title: t('pending'), align: 'right', render: (_, row) => row.creditProgress?.pending ?? '—' },
  ];
  return (
    <>
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!data && loading && <Skeleton active />}
      {found && (
        <>
          <Typography.Paragraph type="secondary">
            {t('note', { name: found.name, count: countText(found.children.totalCount) })}
          </Typography.Paragraph>
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            columns={phone ? columns.filter(({ key }) => key !== 'pending') : columns}
            dataSource={found.children.nodes}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
          />
        </>
      )}
    </>
  );
}
