import { dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Empty, Typography } from '@yanxiu/console/antd';

const useText = textsOf({
  coming: ['未来 30 天的活动', 'Activities of the next 30 days'],
  none: ['未来 30 天没有已发布的活动', 'No published activity in the next 30 days'],
});

interface Activity {
  id: string;
  title: string;
  firstDay?: string | null;
  unit?: { name: string } | null;
}

const shown = 5;

/** The next activities, the nearest first. */
export function Coming({ activities }: { activities: Activity[] }) {
  const t = useText();
  const { locale } = usePreferences();
  const next = [...activities].sort((a, b) => (a.firstDay ?? '').localeCompare(b.firstDay ?? '')).slice(0, shown);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('coming')}</Typography.Title>
      {next.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <ul className="sh-coming">
        {next.map(({ id, title, firstDay, unit }) => (
          <li key={id}>
            <span>{dayText(firstDay, locale)}</span>
            <span>{title}</span>
            <Typography.Text type="secondary">{unit?.name}</Typography.Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
