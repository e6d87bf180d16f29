import { Link, textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import type { WorkProps } from '../task/work.js';

const useText = textsOf({
  title: ['小论坛记录', 'Small forum'],
  about: ['用时 {minutes} 分钟，{by}登记', '{minutes} minutes, entered by {by}'],
  picture: ['照片', 'Picture'],
});

/** What was said in a small forum (PC-18). */
export function ForumSection({ work: { forum } }: WorkProps) {
  const t = useText();
  if (!forum) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <p className="yx-note">{t('about', { minutes: forum.minutes, by: forum.recordedBy })}</p>
      <ul className="pl-work">
        {forum.speakers.map(({ person, point }) => (
          <li key={person?.id}>
            <span className="pl-work-what">
              {person?.name ?? '—'}
              {point && `：${point}`}
            </span>
          </li>
        ))}
      </ul>
      {forum.picture && forum.resourceTitle && (
        <Link href={`/resources/library/${forum.picture.id}`}>{`${t('picture')}：${forum.resourceTitle}`}</Link>
      )}
    </section>
  );
}
