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
import { Tag } from '@yanxiu/console/antd';
import { UnitsDocument } from '../documents/graphql.js';
import type { OrgLevel, OrgUnitOrder, UnitsQuery } from '../documents/graphql.js';
import { useExporting } from '../export/use-exporting.js';
import { levels, stages, useWords } from '../words.js';
import { UnitTree } from './unit-tree.js';

const useText = textsOf({
  title: ['机构', 'Units'],
  note: ['{name}及其下级机构', '{name} and all below'],
  noteOfAll: ['平台的全部机构', 'All units of the platform'],
  name: ['名称', 'Name'],
  level: ['层级', 'Level'],
  kind: ['类别', 'Kind'],
  code: ['编码', 'Code'],
  parent: ['上级机构', 'Above'],
  stage: ['学段', 'Stage'],
  ownership: ['办学性质', 'Ownership'],
  updated: ['更新日期', 'Changed'],
  asOf: ['按日期回看', 'As on a day'],
  closed: ['含已撤销', 'Closed ones too'],
  closedTag: ['已撤销', 'Closed'],
  under: ['所在机构', 'Below'],
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
  const exporting = useExporting('UNITS', under, (asked) => ({ units: filterOf(asked, under) }));
  return (
    <Page title={t('title')} note={scope ? t('note', { name: scope.name ?? '' }) : t('noteOfAll')}>
      {/* One place for the table: what is open in it stays when a phone is turned. */}
      <div className={phone ? '' : 'og-split'}>
        {!phone && (
          <UnitTree root={scope?.unitId} chosen={under} choose={(id) => change({ under: id, after: undefined })} />
        )}
        <DataTable
          name="organization.units"
          label={t('title')}
          query={UnitsDocument}
          variables={(asked) => variablesOf(asked, under)}
          rows={(data) => data.orgUnits}
          columns={columns}
          filters={filters}
          order="NAME"
          also={{ under: t('under') }}
          open={({ id }) => `/organization/units/${id}`}
          rowLabel={({ name }) => name}
          {...exporting}
          empty={t('empty')}
        />
      </div>
    </Page>
  );
}

function variablesOf(asked: Asked, under: string | undefined) {
  const { first, after, order } = asked;
  return { first, after, order: (order ?? 'NAME') as OrgUnitOrder, filter: filterOf(asked, under) };
}

function filterOf({ filters }: Asked, under: string | undefined) {
  const levels = filters['levels']?.split(',') as OrgLevel[] | undefined;
  const { name, stage, asOf, closed } = filters;
  return { under, levels, stage, nameContains: name, asOf, includeClosed: closed === '1' || undefined };
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
    { kind: 'day', key: 'asOf', label: t('asOf') },
    { kind: 'flag', key: 'closed', label: t('closed') },
  ];
  const columns: Column<Unit>[] = [
    {
      key: 'name',
      title: t('name'),
      order: 'NAME',
      render: ({ id, name, active }) => (
        <>
          <Link href={`/organization/units/${id}`}>{name}</Link> {!active && <Tag>{t('closedTag')}</Tag>}
        </>
      ),
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
      orderDown: 'UPDATED_AT_DESC',
      render: ({ updatedAt }) => dayText(civilDay(updatedAt), locale),
    },
  ];
  return { columns, filters };
}
