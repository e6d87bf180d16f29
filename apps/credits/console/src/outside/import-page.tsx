import { ImportWizard, Link, Page, client, textsOf, useScope, useSearch } from '@yanxiu/console';
import { Empty, Flex } from '@yanxiu/console/antd';
import {
  ApplyTrainingImportDocument,
  TrainingImportDocument,
  TrainingImportFaultsDocument,
} from '../documents/graphql.js';

const useText = textsOf({
  title: ['批量导入校外培训', 'Import outside training'],
  outside: ['校外培训', 'Outside training'],
  note: [
    '导入到{name}及其下级；范围外的行会在检查时指出',
    'Goes to {name} and below; rows beyond are named by the check',
  ],
  noScope: [
    '请先在页面顶部选择要导入到哪个机构',
    'First choose, at the top of the page, the unit that the import goes to',
  ],
  offer: ['国培、省培、市培、县培记录', 'National to county training'],
  offerNote: [
    '每行是一人的一次培训，以学校编码和姓名认人；同校同名的请填写任教学科。同一培训（证书编号相同，或名称与结业日期相同）只登记一次，重复导入不会多记。',
    'A row is one training of one person, known by school code and name, and by the subject where a name repeats. The same training is recorded once.',
  ],
  see: ['查看校外培训记录', 'See the records'],
  rows: ['下载逐行结果（Excel）', 'What came of each row (Excel)'],
});

/** Outer records out of a spreadsheet: checked first, then recorded in one go (HL-09). */
export function ImportPage() {
  const t = useText();
  const scope = useScope();
  const [search] = useSearch();
  const job = search.get('job');
  const apply = async (id: string, skipFaulty: boolean) => {
    // The version as it stands now: the check may just have ended.
    const { data } = await client.query({
      query: TrainingImportDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    const input = { id, version: data?.trainingImport?.version ?? 0, skipFaulty };
    await client.mutate({ mutation: ApplyTrainingImportDocument, variables: { input } });
  };
  return (
    <Page
      title={t('title')}
      above={[{ title: t('outside'), href: '/credits/outside' }]}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
    >
      {!scope ? (
        <section className="yx-block">
          <Empty description={t('noScope')} />
        </section>
      ) : (
        <ImportWizard
          offers={[
            {
              ...{ key: 'file', title: t('offer'), note: t('offerNote') },
              template: (format) => `/training-imports/template.${format}`,
              upload: `/training-imports/file?unit=${scope.unitId}`,
            },
          ]}
          query={TrainingImportDocument}
          variables={(id) => ({ id })}
          job={({ trainingImport }) => trainingImport && { ...trainingImport, kind: 'file', changeCount: 0 }}
          faults={{
            query: TrainingImportFaultsDocument,
            variables: (asked) => asked,
            rows: (data) => data.trainingImport?.faultyRows,
          }}
          apply={apply}
          faultsFile={(id, format) => `/training-imports/${id}/faults.${format}`}
          after={() => (
            <Flex wrap gap={16} align="center">
              {job && (
                <a href={`/training-imports/${job}/rows.xlsx`} download>
                  {t('rows')}
                </a>
              )}
              <Link href="/credits/outside">{t('see')}</Link>
            </Flex>
          )}
        />
      )}
    </Page>
  );
}
