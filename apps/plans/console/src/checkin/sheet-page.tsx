import { ImportWizard, Link, Page, client, textsOf } from '@yanxiu/console';
import type { ImportJob } from '@yanxiu/console';
import { ApplySignInSheetDocument, SignInFaultsDocument, SignInSheetDocument } from '../documents/graphql.js';
import type { SignInSheetQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['导入签到表', 'Import a sign-in sheet'],
  activity: ['活动', 'Activity'],
  offer: ['本场签到表', 'Sheet of the meeting'],
  note: [
    '每行一人，“签到”列填√的记为到场，留空的不变；“签到时间”可不填。未报名的人员请填写所在机构，按现场登记办理。一次最多 2000 行。',
    'A row is a person; a mark in 签到 means present, blank changes nothing. Who is not enrolled needs the unit. 2000 rows at most.',
  ],
  back: ['查看出勤', 'See the attendance'],
});

/** A signed list from paper or Excel back into the register: checked row by row before anything is written. */
export function SheetPage({ activityId, sessionId }: { activityId: string; sessionId: string }) {
  const t = useText();
  const base = `/plans/activities/${activityId}`;
  const address = `/sign-in-sheets/${sessionId}`;
  const apply = async (id: string, skipFaulty: boolean) => {
    const { data } = await client.query({ query: SignInSheetDocument, variables: { id }, fetchPolicy: 'network-only' });
    const input = { id, version: data?.signInSheet?.version ?? 0, skipFaulty };
    await client.mutate({ mutation: ApplySignInSheetDocument, variables: { input } });
  };
  return (
    <Page title={t('title')} above={[{ title: t('activity'), href: base }]}>
      <ImportWizard
        offers={[
          {
            key: 'sheet',
            title: t('offer'),
            note: t('note'),
            template: (format) => `${address}/sheet.${format}`,
            upload: address,
          },
        ]}
        query={SignInSheetDocument}
        variables={(id) => ({ id })}
        job={(data) => jobOf(data.signInSheet)}
        faults={{
          query: SignInFaultsDocument,
          variables: (asked) => asked,
          rows: (data) => data.signInSheet?.faultyRows,
        }}
        apply={apply}
        faultsFile={(id, format) => `/sign-in-sheets/${id}/faults.${format}`}
        after={() => <Link href={base}>{t('back')}</Link>}
      />
    </Page>
  );
}

/** A sheet is checked while it is uploaded, and written at one go: there is nothing to wait for. */
const jobOf = (sheet: SignInSheetQuery['signInSheet']): ImportJob | null | undefined =>
  sheet && { ...sheet, kind: 'sheet', doneRows: sheet.totalRows };
