import { dayText, stacked, textsOf, usePreferences } from '@yanxiu/console';
import { Table, Typography } from '@yanxiu/console/antd';
import { useTopicWord } from './topic-words.js';
import type { Topic } from './topic.js';

const useText = textsOf({
  title: ['课题组（{count} 人，按署名次序）', 'Authors in order ({count})'],
  num: ['次序', 'Place'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Part'],
  duty: ['分工', 'Task'],
  former: ['曾任', 'Formerly'],
  term: ['{name}，{role}（{from}至{to}）', '{name}, {role} ({from} – {to})'],
});

/** The group in the order of authors, and who led or stood otherwise before. */
export function TopicAuthors({ topic: { authors, formerAuthors } }: { topic: Topic }) {
  const t = useText();
  const word = useTopicWord();
  const { locale } = usePreferences();
  const day = (text: string) => dayText(text, locale);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title', { count: authors.length })}</Typography.Title>
      <Table
        className="yx-stacked"
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={authors}
        columns={stacked([
          { title: t('num'), dataIndex: 'num', width: 80 },
          { title: t('name'), dataIndex: 'name' },
          { title: t('role'), render: (_none: unknown, { role }: Topic['authors'][number]) => word(role) },
          { title: t('duty'), render: (_none: unknown, { duty }: Topic['authors'][number]) => duty ?? '—' },
        ])}
      />
      {formerAuthors.length > 0 && (
        <>
          <div className="yx-note">{t('former')}</div>
          <ul className="pl-told">
            {formerAuthors.map(({ id, name, role, since, until }) => (
              <li key={id}>{t('term', { name, role: word(role), from: day(since), to: until ? day(until) : '' })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
