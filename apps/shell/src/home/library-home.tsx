import { Link, QueryFailure, civilDay, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Empty, Skeleton, Typography } from '@yanxiu/console/antd';
import { LibraryHomeDocument } from '../documents/graphql.js';

const useText = textsOf({
  latest: ['最新资源', 'Latest resources'],
  library: ['进入资源库', 'To the library'],
  none: ['资源库里还没有资源', 'The library is empty yet'],
});

/** What is new in the library. */
export function LibraryHome() {
  const t = useText();
  const { locale } = usePreferences();
  const { data, error, loading, refetch } = useQuery(LibraryHomeDocument);
  return (
    <>
      <Typography.Title level={2}>{t('latest')}</Typography.Title>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!data && loading && <Skeleton active title={false} />}
      {data?.latest?.nodes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <ul className="sh-coming">
        {data?.latest?.nodes.map(({ id, title, publishedAt, unit }) => (
          <li key={id}>
            <span>{dayText(publishedAt && civilDay(publishedAt), locale)}</span>
            <span>
              <Link href={`/resources/library/${id}`}>{title}</Link>
            </span>
            <Typography.Text type="secondary">{unit?.name}</Typography.Text>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/resources/library">{t('library')}</Link>
      </p>
    </>
  );
}
