import { Clause, DataTable, Link, Page, textsOf, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Skeleton, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  DocumentCoverageDocument,
  RequiredFamiliesDocument,
  UnitDocumentListDocument,
  UnitPlaceDocument,
} from '../documents/graphql.js';
import type { DocumentCoverageQuery } from '../documents/graphql.js';
import { UnitDocumentsOfScope } from './scope-documents.js';
import { RegisterDialog } from './register-dialog.js';

const useText = textsOf({
  title: ['制度文件', 'Documents'],
  note: ['{name}制发的文件与所属学校的制度建设情况', 'Documents of {name} and the rules of its schools'],
  coverage: ['学校制度建设情况', 'Rules of the schools'],
  school: ['学校', 'School'],
  present: ['已有制度', 'There'],
  missing: ['尚缺', 'Missing'],
  complete: ['齐备', 'Complete'],
  notAsked: ['现行政策未作要求', 'None is asked for'],
  asked: ['现行政策要求学校具备：{names}', 'The policy in force asks for {names}'],
  none: ['无', 'None'],
  byAlliance: ['联盟', 'alliance'],
  add: ['登记制度文件', 'Register a document'],
  empty: ['此机构之下还没有登记学校', 'No school is registered below'],
  name: ['学校名称', 'School'],
});

type School = NonNullable<DocumentCoverageQuery['orgUnits']>['nodes'][number];

/** The register of documents: those of the unit looked at, and which school has what its policy asks for. */
export function DocumentsPage() {
  const t = useText();
  const scope = useScope();
  const [adding, setAdding] = useState(false);
  const place = { variables: { id: scope?.unitId ?? '' }, skip: !scope };
  const { data, loading } = useQuery(UnitPlaceDocument, place);
  // Asked here as well, so that the table below is drawn once it is known how much stands above it.
  const listed = useQuery(UnitDocumentListDocument, place);
  const unit = data?.orgUnit;
  const mayAdd = useMayAt(unit)('organization:file');
  const { required, awaited } = useRequiredFamilies(scope?.unitId);
  const columns = useColumns(required.length > 0);
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        unit &&
        mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {awaited || (loading && !data) || (listed.loading && !listed.data) ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="yx-blocks">
          {unit && <UnitDocumentsOfScope unit={unit} />}
          {required.length > 0 && (
            <div>
              {t('asked', { names: required.map(({ name }) => name).join('、') })}{' '}
              <Clause clause={required[0]?.clause} />
            </div>
          )}
          <DataTable
            name="organization.document-coverage"
            label={t('coverage')}
            query={DocumentCoverageDocument}
            variables={({ first, after, filters: { name } }) => ({
              ...{ first, after },
              filter: { under: scope?.unitId, levels: ['SCHOOL' as const], nameContains: name },
            })}
            rows={(found) => found.orgUnits}
            columns={columns}
            filters={[{ kind: 'text', key: 'name', label: t('name') }]}
            empty={t('empty')}
          />
        </div>
      )}
      {adding && unit && <RegisterDialog unitId={unit.id} close={() => setAdding(false)} />}
    </Page>
  );
}

/** The families of rules that the policy in force names (DL-31): those with a clause. */
function useRequiredFamilies(unitId: string | undefined) {
  const { data, loading } = useQuery(RequiredFamiliesDocument, { variables: { id: unitId ?? '' }, skip: !unitId });
  return { required: (data?.orgUnit?.codes ?? []).filter(({ clause }) => clause !== null), awaited: loading && !data };
}

function useColumns(asked: boolean): Column<School>[] {
  const t = useText();
  return [
    {
      key: 'school',
      title: t('school'),
      render: ({ id, name }) => <Link href={`/organization/units/${id}?tab=documents`}>{name}</Link>,
    },
    {
      key: 'present',
      title: t('present'),
      render: ({ documents }) => {
        const nodes = documents?.nodes ?? [];
        return nodes.length === 0
          ? t('none')
          : nodes.map(({ id, title, family, alliance }) => (
              <div key={id}>
                {family.name}：<Link href={`/organization/documents/${id}`}>{title}</Link>{' '}
                {alliance && <Tag>{t('byAlliance')}</Tag>}
              </div>
            ));
      },
    },
    {
      key: 'missing',
      title: t('missing'),
      render: ({ missingDocumentFamilies: missing }) =>
        missing.length > 0 ? (
          missing.map(({ name }) => name).join('、')
        ) : asked ? (
          <Tag color="success">{t('complete')}</Tag>
        ) : (
          t('notAsked')
        ),
    },
  ];
}
