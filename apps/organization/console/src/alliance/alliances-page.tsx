import {
  DataTable,
  Link,
  Page,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { AlliancesDocument, UnitCodesDocument } from '../documents/graphql.js';
import type { AlliancesQuery } from '../documents/graphql.js';
import { useExporting } from '../export/use-exporting.js';
import { useWords } from '../words.js';
import { AllianceMapView } from './alliance-map-view.js';
import { AllianceViews } from './alliance-views.js';

const useText = textsOf({
  title: ['联盟与片区', 'Alliances'],
  note: [
    '{name}管理的联片研修区、研修联盟、教共体、集团校等',
    'Clusters, alliances and groups of schools owned by {name}',
  ],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  stage: ['学段', 'Stage'],
  center: ['中心校（盟主校）', 'Centre or leader'],
  members: ['成员校', 'Members'],
  unit: ['管理机构', 'Owned by'],
  from: ['成立日期', 'Since'],
  on: ['存续日期', 'In being on'],
  empty: ['此机构还没有建立联盟或片区', 'This unit has no alliance yet'],
});

type Alliance = NonNullable<AlliancesQuery['alliances']>['nodes'][number];

/** Every alliance that the unit looked at, or one below it, owns. */
export function AlliancesPage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const [search] = useSearch();
  const filterOf = ({ filters: { name, kind, on } }: Asked) => ({ under: scope?.unitId, nameContains: name, kind, on });
  const exporting = useExporting('ALLIANCES', scope?.unitId, (asked) => ({ alliances: filterOf(asked) }));
  const { locale } = usePreferences();
  const columns: Column<Alliance>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/alliances/${id}`}>{name}</Link>,
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'center', title: t('center'), render: ({ center }) => <School member={center} /> },
    {
      key: 'members',
      title: t('members'),
      render: ({ members }) => (
        <span className="og-members">
          {members.length === 0 && '—'}
          {members.map((member) => (
            <School key={member.id} member={member} />
          ))}
        </span>
      ),
    },
    { key: 'stage', title: t('stage'), render: ({ stage }) => word(stage) },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'from', title: t('from'), render: ({ from }) => dayText(from, locale) },
  ];
  const filters: Filter[] = [
    // PC-05: 联片 and 连片 are found alike, by the server.
    { kind: 'text', key: 'name', label: t('name') },
    { kind: 'choice', key: 'kind', label: t('kind'), options: useKinds(scope?.unitId) },
    { kind: 'day', key: 'on', label: t('on') },
  ];
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={<AllianceViews unitId={scope?.unitId} />}
    >
      {search.get('view') === 'map' ? (
        <AllianceMapView under={scope?.unitId} />
      ) : (
        <DataTable
          name="organization.alliances"
          label={t('title')}
          query={AlliancesDocument}
          variables={(asked) => ({ first: asked.first, after: asked.after, filter: filterOf(asked) })}
          rows={(data) => data.alliances}
          columns={columns}
          filters={filters}
          rowLabel={({ name }) => name}
          open={({ id }) => `/organization/alliances/${id}`}
          {...exporting}
          empty={t('empty')}
        />
      )}
    </Page>
  );
}

/** The kinds of alliances in the policy in force for the unit looked at. */
function useKinds(unitId: string | undefined): { value: string; label: string }[] {
  const { data } = useQuery(UnitCodesDocument, {
    variables: { id: unitId ?? '', scheme: 'ALLIANCE_KIND' },
    skip: unitId === undefined,
  });
  return (data?.orgUnit?.codes ?? []).map(({ code, name }) => ({ value: code, label: name }));
}

/** A school by name; a link where it is within reach. */
function School({ member }: { member: Alliance['center'] }) {
  if (!member) return '—';
  const { unit, unitName } = member;
  return unit ? <Link href={`/organization/units/${unit.id}`}>{unitName}</Link> : <span>{unitName}</span>;
}
