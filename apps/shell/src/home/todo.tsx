import { Link, QueryFailure, civilDay, countText, textsOf, useHolds, useQuery, useScope } from '@yanxiu/console';
import { Skeleton, Typography } from '@yanxiu/console/antd';
import { TodoDocument } from '../documents/graphql.js';
import { tilesOf } from './tiles.js';
import type { Tile } from './tiles.js';
import { usePages } from './use-pages.js';

const useText = textsOf({
  todo: ['待办事项', 'To do'],
  nothing: ['今天没有待办事项', 'Nothing waits for you today'],
  many: ['1 万以上', 'over 10,000'],
  toReview: ['待审计划', 'Plans to review'],
  toReviewHint: ['等待受理、审定或接收', 'They wait to be decided on'],
  returned: ['被退回的计划', 'Returned plans'],
  returnedHint: ['请按意见修改后重新报送', 'Change them and hand them in again'],
  unsent: ['应报未报计划', 'Plans not handed in'],
  unsentHint: ['本单位及下级尚未报送，逾期的有标记', 'Of the unit and all below; what is overdue is marked'],
  toAccept: ['待审收月报', 'Reports to accept'],
  toAcceptHint: ['学校已报送，等待审收', 'Sent, waiting to be accepted'],
  lateReports: ['逾期未报的月报', 'Overdue reports'],
  lateReportsHint: ['已过报送截止日，请尽快报送', 'Past their last day: send them'],
  returnedReports: ['退回修改的月报', 'Returned reports'],
  returnedReportsHint: ['请按退回意见修改后重新报送', 'Change them and send them again'],
  reports: ['本月待报送的月报', 'Reports of this month'],
  reportsHint: ['{month}月报告：应报 {expected} 份，已报 {sent} 份', '{month}: {sent} of {expected} sent'],
  overdue: ['待办结的活动', 'Activities to complete'],
  overdueHint: ['活动日期已过，请登记出勤并办结', 'Their day is over: confirm attendance and complete them'],
  rooms: ['待答复的场地预约', 'Room bookings to answer'],
  roomsHint: ['其他单位要用本单位的场地设备，等待答复', 'Others ask for your rooms'],
  pending: ['待认定学分记录', 'Credit entries to recognise'],
  pendingHint: ['请审核后认定', 'They wait for review'],
  drafts: ['待签署评估表', 'Score sheets to sign'],
  draftsHint: ['评估表尚未完成签署', 'Not all have signed yet'],
  unpublished: ['待审核资源', 'Resources to review'],
  unpublishedHint: ['已上传，等待审核发布', 'Uploaded, waiting for review'],
  findings: ['未达标事项', 'What fails its rules'],
  findingsHint: ['请逐项整改，或登记例外并说明理由', 'Mend each, or record an exception with its reason'],
  checked: ['待确认的导入', 'Imports to confirm'],
  checkedHint: ['校验已完成，确认后写入', 'Checked; written once you confirm'],
  running: ['正在处理的导入', 'Imports at work'],
  runningHint: ['可查看进度', 'See how far they are'],
  filing: ['本学年教研组报备', 'Filing of this year’s groups'],
  filingHint: ['请在本校页面报备', 'File them on the school’s page'],
  open: ['未报备', 'Not filed'],
});

/** What waits for whoever has duties, each with its number and the way to it. */
export function Todo() {
  const t = useText();
  const holds = useHolds();
  const visits = usePages();
  const scope = useScope();
  const manages = holds('organization:manage') || holds('organization:file');
  const { data, error, loading, refetch } = useQuery(TodoDocument, {
    variables: {
      unit: scope?.unitId,
      checked: scope?.unitId ?? '',
      today: civilDay(),
      plans: holds('plans:organise'),
      reviews: holds('plans:review'),
      writes: holds('plans:plan'),
      plansDue: scope !== null && holds('plans:organise'),
      accepts: holds('plans:accept-reports'),
      reports: scope !== null && holds('plans:organise') && !holds('plans:accept-reports'),
      credits: holds('credits:recognise'),
      evaluation: holds('evaluation:score'),
      resources: holds('resources:publish'),
      checks: scope !== null && manages && visits('/organization/checks'),
      imports: holds('organization:manage-people') && visits('/organization/imports'),
      filings: scope !== null && !holds('organization:manage') && manages && visits('/organization/filings'),
    },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <Typography.Title level={2}>{t('todo')}</Typography.Title>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!data && loading && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {data && <Tiles tiles={tilesOf(data)} />}
    </>
  );
}

function Tiles({ tiles }: { tiles: Tile[] }) {
  const t = useText();
  if (tiles.length === 0) return <div className="yx-block yx-note">{t('nothing')}</div>;
  return (
    <ul className="sh-todo">
      {tiles.map(({ key, count, href, values }) => (
        <li key={key}>
          <Link href={href}>
            <span>{t(key)}</span>
            <strong>{count === undefined ? t('open') : count === null ? t('many') : countText(count)}</strong>
            <small>{t(`${key}Hint`, values)}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
