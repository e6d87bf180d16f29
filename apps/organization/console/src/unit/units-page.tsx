import {
  DataTable,
  Link,
  Page,
  civilDay,
  dayText,
  textsOf,
  usePhone,
  usePreferences,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { UnitsDocument } from '../documents/graphql.js';
import type { OrgLevel, OrgUnitOrder, UnitsQuery } from '../documents/graphql.js';
import { levels, stages, useWords } from '../words.js';
import { UnitTree } from './unit-tree.js';

const useText = textsOf({
  title: ['机构', 'Units'],
  note: ['{name}及其下级机构', '{name} and all below'],
  name: ['名称', 'Name'],
  level: ['层级', 'Level'],
  kind: ['类别', 'Kind'],
  code: ['编码', 'Code'],
  parent: ['上级机构', 'Above'],
  stage: ['学段', 'Stage'],
  ownership: ['办学性质', 'Ownership'],
  updated: ['更新日期', 'Changed'],
  empty: ['此机构之下还没有登记机构', 'No unit is registered below this one'],
});

type Unit = NonNullable<UnitsQuery['orgUnits']>['nodes'][number];

/** All units within reach: the tree to walk through, the table to search. */
export function UnitsPage() {
  const t = useText();
  const phone = usePhone();
  const scope = useScope();
  const [search, change] = useSearch();
  const under = search.get('under') ?? scope?.unitId;
  const { columns, filters } = useUnitTable();
  const table = (
    <DataTable
      name="organization.units"
      label={t('title')}
      query={UnitsDocument}
      variables={(asked) => variablesOf(asked, under)}
      rows={(data) => data.orgUnits}
      columns={columns}
      filters={filters}
      empty={t('empty')}
    />
  );
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      {phone ? (
        table
      ) : (
        <div className="og-split">
          <UnitTree root={scope?.unitId} chosen={under} choose={(id) => change({ under: id, after: undefined })} />
          {table}
        </div>
      )}
    </Page>
  );
}

function variablesOf({ first, after, order, filters }: Asked, under: string | undefined) {
  const chosen = filters['levels']?.split(',') as OrgLevel[] | undefined;
  const { name, stage } = filters;
  return {
    first,
    after,
    order: (order ?? 'NAME') as OrgUnitOrder,
    filter: { under, levels: chosen, stage, nameContains: name },
  };
}

function useUnitTable(): { columns: Column<Unit>[]; filters: Filter[] } {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const optionsOf = (codes: readonly string[]) => codes.map((value) => ({ value, label: word(value) }));
  const filters: Filter[] = [
    { kind: 'text', key: 'name', label: t('name') },
    { kind: 'choices', key: 'levels', label: t('level'), options: optionsOf(levels) },
    { kind: 'choice', key: 'stage', label: t('stage'), options: optionsOf(stages) },
  ];
  const columns: Column<Unit>[] = [
    {
      key: 'name',
      title: t('name'),
      order: 'NAME',
      render: ({ id, name }) => <Link href={`/organization/units/${id}`}>{name}</Link>,
    },
    { key: 'level', title: t('level'), render: ({ level }) => word(level) },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'code', title: t('code'), render: ({ code }) => code ?? '—' },
    { key: 'parent', title: t('parent'), render: ({ parent }) => parent?.name ?? '—' },
    { key: 'stage', title: t('stage'), render: (unit) => unit.stages.map(word).join('、') || '—' },
    {
      key: 'ownership',
      title: t('ownership'),
      render: (unit) => (unit.level === 'SCHOOL' ? word(unit.ownership) : '—'),
    },
    {
      key: 'updated',
      title: t('updated'),
      order: 'UPDATED_AT',
      render: ({ updatedAt }) => dayText(civilDay(updatedAt), locale),
    },
  ];
  return { columns, filters };
}
