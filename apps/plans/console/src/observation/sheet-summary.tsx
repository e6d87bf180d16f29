import { PrintButton, stacked, textsOf } from '@yanxiu/console';
import { Flex, Table, Tag, Typography } from '@yanxiu/console/antd';
import type { Lesson } from './observation.js';

const useText = textsOf({
  title: ['观察汇总', 'What the sheets say together'],
  total: ['{sheets} 份观察表，平均总分 {mean}（满分 {most}）', '{sheets} sheets, mean {mean} of {most}'],
  peers: ['不含负责人评分，平均总分 {peerMean}', 'without those over the teacher, mean {peerMean}'],
  superior: ['负责人', 'Over the teacher'],
  sheets: ['{sheets} 份观察表', '{sheets} sheets'],
  none: ['还没有提交的观察表', 'No sheet was handed in yet'],
  aspect: ['维度', 'Aspect'],
  item: ['要点', 'Item'],
  most: ['满分', 'Most'],
  mean: ['平均分', 'Mean'],
  spread: ['最低～最高', 'Lowest to highest'],
  count: ['评分份数', 'Scores'],
  notes: ['各观察者的记录', 'Notes side by side'],
  comment: ['总体意见', 'On the whole'],
});

type Summary = NonNullable<Lesson['summary']>;

/** Means and spread per item, and the observers' notes side by side. */
export function SheetSummary({ lesson, summary }: { lesson: Lesson; summary: Summary }) {
  const t = useText();
  const { sheets, mean, peerMean, most, items } = summary;
  const columns = stacked<Summary['items'][number]>([
    // First, for on a phone the first one names the row.
    { key: 'item', title: t('item'), render: (_value, { name }) => name },
    { key: 'aspect', title: t('aspect'), render: (_value, { aspect }) => aspect },
    { key: 'mean', title: t('mean'), align: 'right', render: (_value, item) => item.mean ?? '—' },
    { key: 'most', title: t('most'), align: 'right', render: (_value, item) => item.most ?? '—' },
    {
      ...{ key: 'spread', title: t('spread'), align: 'right' },
      render: (_value, { low, high }) => (low === null || high === null ? '—' : `${low}～${high}`),
    },
    { key: 'count', title: t('count'), align: 'right', render: (_value, { count }) => count },
  ]);
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <div>
          <Typography.Title level={2}>{t('title')}</Typography.Title>
          <div className="yx-note">
            {sheets === 0 ? t('none') : mean && most ? t('total', { sheets, mean, most }) : t('sheets', { sheets })}
            {peerMean && `；${t('peers', { peerMean })}`}
          </div>
        </div>
        <PrintButton />
      </Flex>
      <Table
        size="small"
        rowKey="code"
        className="yx-stacked"
        pagination={false}
        columns={columns}
        dataSource={items}
      />
      <Notes lesson={lesson} />
    </section>
  );
}

function Notes({ lesson }: { lesson: Lesson }) {
  const t = useText();
  const names = new Map(lesson.form.aspects.flatMap(({ items }) => items.map(({ code, name }) => [code, name])));
  const written = lesson.sheets.filter(
    ({ state, comment, marks }) => state === 'SUBMITTED' && (comment || marks.some(({ note }) => note)),
  );
  if (!written.length) return null;
  return (
    <>
      <Typography.Title level={3}>{t('notes')}</Typography.Title>
      <div className="pl-notes-beside">
        {written.map(({ id, observer, superior, comment, marks }) => (
          <div key={id}>
            <strong>{observer?.name ?? '—'}</strong> {superior && <Tag>{t('superior')}</Tag>}
            {marks.flatMap(({ item, note }) =>
              note ? [<p key={item} className="pl-text">{`${names.get(item) ?? item}：${note}`}</p>] : [],
            )}
            {comment && <p className="pl-text">{`${t('comment')}：${comment}`}</p>}
          </div>
        ))}
      </div>
    </>
  );
}
