import { ImportWizard, Link, Page, client, textsOf, useHolds, useScope, useViewer } from '@yanxiu/console';
import type { ImportOffer } from '@yanxiu/console';
import { Empty } from '@yanxiu/console/antd';
import { ApplyImportDocument, ImportFaultsDocument, ImportJobDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['批量导入', 'Import'],
  imports: ['导入与导出', 'Import and export'],
  note: [
    '导入到{name}及其下级；范围外的行会在检查时指出',
    'Goes to {name} and below; rows beyond are named by the check',
  ],
  noScope: [
    '请先在页面顶部选择要导入到哪个机构',
    'First choose, at the top of the page, the unit that the import goes to',
  ],
  peopleTitle: ['人员与任职', 'People and postings'],
  peopleNote: [
    '每行是一人的一项任职，以教师编号认人：编号未登记的新增，已登记的更新。同一人在两校任职的填两行，第二任职在“主要任职”填“否”。',
    'A row is one posting of one person, known by staff number. Somebody at two schools has two rows, the second not the main one.',
  ],
  unitsTitle: ['机构', 'Units'],
  unitsNote: [
    '每行是一个机构，以编码认定：编码未登记的新设，名称不同的按更名办理。隶属变更请到机构页面办理“调整隶属”。',
    'A row is one unit, known by its code; another name is a renaming. To move a unit, use its own page.',
  ],
  alliancesTitle: ['联盟与成员', 'Alliances and members'],
  alliancesNote: ['每行是一所学校在一个联盟中的地位。', 'A row is one school in one alliance.'],
  bodiesTitle: ['工作机构与席位', 'Bodies and seats'],
  bodiesNote: ['每行是一个工作机构的一个席位及其任职者。', 'A row is one seat of one body, with who holds it.'],
  toBodies: ['查看工作机构', 'See the bodies'],
  toPeople: ['查看人员', 'See the people'],
  toUnits: ['查看机构', 'See the units'],
  toAlliances: ['查看联盟', 'See the alliances'],
});

const after = {
  PEOPLE: ['/organization/people', 'toPeople'],
  UNITS: ['/organization/units', 'toUnits'],
  ALLIANCES: ['/organization/alliances', 'toAlliances'],
  BODIES: ['/organization/bodies', 'toBodies'],
} as const;

/** People, units and alliances out of a spreadsheet. */
export function ImportPage() {
  const t = useText();
  const scope = useScope();
  const viewer = useViewer();
  const offers = useOffers(scope?.unitId ?? viewer.grants[0]?.unitId ?? '');
  const above = [{ title: t('imports'), href: '/organization/imports' }];
  const apply = async (id: string, skipFaulty: boolean) => {
    // The version as it stands now: the check may just have ended.
    const { data } = await client.query({ query: ImportJobDocument, variables: { id }, fetchPolicy: 'network-only' });
    const input = { id, version: data?.importJob?.version ?? 0, mode: skipFaulty ? 'PER_ROW' : 'ATOMIC' } as const;
    await client.mutate({ mutation: ApplyImportDocument, variables: { input } });
  };
  return (
    <Page title={t('title')} above={above} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      {!scope ? (
        <section className="yx-block">
          <Empty description={t('noScope')} />
        </section>
      ) : (
        <ImportWizard
          offers={offers}
          query={ImportJobDocument}
          variables={(id) => ({ id })}
          job={(data) => data.importJob}
          faults={{
            query: ImportFaultsDocument,
            variables: (asked) => asked,
            rows: (data) => data.importJob?.faultyRows,
          }}
          apply={apply}
          faultsFile={(id, format) => `/imports/${id}/faults.${format}`}
          after={({ kind }) => {
            const [href, text] = after[kind as keyof typeof after];
            return <Link href={href}>{t(text)}</Link>;
          }}
        />
      )}
    </Page>
  );
}

/** What the signed-in person may import. */
function useOffers(unitId: string): ImportOffer[] {
  const t = useText();
  const holds = useHolds();
  const offers = [
    { key: 'people', title: t('peopleTitle'), note: t('peopleNote'), permission: 'organization:manage-people' },
    { key: 'units', title: t('unitsTitle'), note: t('unitsNote'), permission: 'organization:manage' },
    { key: 'bodies', title: t('bodiesTitle'), note: t('bodiesNote'), permission: 'organization:manage' },
    { key: 'alliances', title: t('alliancesTitle'), note: t('alliancesNote'), permission: 'organization:manage' },
  ];
  return offers
    .filter(({ permission }) => holds(permission))
    .map(({ key, title, note }) => ({
      ...{ key, title, note },
      template: (format) => `/imports/templates/${key}.${format}`,
      upload: `/imports/${key}?unit=${unitId}`,
    }));
}
