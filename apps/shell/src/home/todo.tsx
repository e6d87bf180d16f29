import { countText, textsOf } from '@yanxiu/console';
import { Empty, Typography } from '@yanxiu/console/antd';

const useText = textsOf({
  nothing: ['今天没有待办事项', 'Nothing waits for you today'],
  many: ['1 万以上', 'over 10,000'],
});

interface Entry {
  key: string;
  title: string;
  /** Null where there are more than the server counts. */
  count: number | null | undefined;
  hint: string;
}

/** What waits, each with its number; what is done isn't listed. */
export function Todo({ entries }: { entries: Entry[] }) {
  const t = useText();
  const waiting = entries.filter(({ count }) => count !== 0);
  if (waiting.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />;
  return (
    <ul className="sh-todo">
      {waiting.map(({ key, title, count, hint }) => (
        <li key={key}>
          <span>{title}</span>
          <strong>{count === null ? t('many') : countText(count)}</strong>
          <Typography.Text type="secondary">{hint}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
