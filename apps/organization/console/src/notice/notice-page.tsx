import {
  Found,
  Page,
  PrintButton,
  civilDay,
  dayText,
  textsOf,
  useMayAt,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Descriptions, Tag } from '@yanxiu/console/antd';
import { NoticeDocument } from '../documents/graphql.js';
import type { NoticeQuery } from '../documents/graphql.js';
import { NoticeDeliveries } from './notice-deliveries.js';
import { NoticeSteps } from './notice-steps.js';

const useText = textsOf({
  notices: ['通知与回执', 'Notices'],
  demo: ['演示数据', 'Demo'],
  from: ['发文单位', 'From'],
  number: ['文号', 'Number'],
  by: ['发布人', 'Sent by'],
  at: ['发出日期', 'Sent on'],
  due: ['回执期限', 'Receipt by'],
  to: ['主送', 'To'],
  receipts: ['回执', 'Receipts'],
  count: ['{received}/{delivered} 已签收', '{received} of {delivered}'],
  withdrawn: ['本通知已撤回：{reason}', 'Withdrawn: {reason}'],
});

type Notice = NonNullable<NoticeQuery['notice']>;

/** One notice: its text, and who has signed for it. */
export function NoticePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(NoticeDocument, { variables: { id } });
  const notice = answer.data?.notice;
  const may = useMayAt(notice?.unit)('organization:notify');
  return (
    <Page
      title={notice?.title ?? t('notices')}
      above={[{ title: t('notices'), href: '/organization/notices' }]}
      note={notice?.demo ? <Tag>{t('demo')}</Tag> : undefined}
      actions={
        notice && (
          <>
            <PrintButton />
            {may && !notice.withdrawnReason && <NoticeSteps notice={notice} />}
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.notice}>
        {(found) => (
          <div className="yx-blocks">
            {found.withdrawnReason && (
              <Alert type="warning" showIcon title={t('withdrawn', { reason: found.withdrawnReason })} />
            )}
            <Facts notice={found} />
            <section className="yx-block og-text">{found.text}</section>
            <NoticeDeliveries id={found.id} open={!found.withdrawnReason} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ notice }: { notice: Notice }) {
  const t = useText();
  const { locale } = usePreferences();
  const { unit, documentNumber, sentBy, sentAt, receiptBy, addressees, receipts } = notice;
  const facts = [
    { key: 'from', children: unit?.name ?? '—' },
    { key: 'number', children: documentNumber ?? '—' },
    { key: 'by', children: sentBy },
    { key: 'at', children: dayText(civilDay(sentAt), locale) },
    { key: 'due', children: dayText(receiptBy, locale) },
    { key: 'to', children: addressees.map(({ name }) => name).join('、') || '—' },
    { key: 'receipts', children: t('count', { received: receipts.received, delivered: receipts.delivered }) },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'from'), children }))}
      />
    </section>
  );
}
