import { Link, Page, textsOf, useHolds, useViewer } from '@yanxiu/console';
import { Empty } from '@yanxiu/console/antd';
import { usePaper } from './paper-entries.js';
import { Statement } from './statement-page.js';

const useText = textsOf({
  title: ['我的学分', 'My credits'],
  nobody: [
    '此账号没有关联人员，因此没有本人的学分。',
    'This account belongs to no person on the register, so it has no credits of its own.',
  ],
  entries: ['查看下级机构的学分记录', 'See the entries below'],
});

/** The signed-in person's own statement of credits. */
export function MinePage() {
  const t = useText();
  const { personId } = useViewer();
  const holds = useHolds();
  const { button, entries } = usePaper(personId ?? undefined);
  return (
    <Page title={t('title')} actions={personId && button}>
      {personId ? (
        <Statement id={personId} paper={entries} />
      ) : (
        <div className="yx-block">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nobody')}>
            {holds('credits:recognise') && <Link href="/credits/entries?status=PENDING">{t('entries')}</Link>}
          </Empty>
        </div>
      )}
    </Page>
  );
}
