import {
  Found,
  Link,
  Page,
  Timeline,
  civilDay,
  countText,
  dayText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { ResourceDocument, ResourceTimelineDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { yearMonthText } from '../year-month.js';
import { FileList } from '../file/file-list.js';
import { useContentWords } from './content-fields.js';
import { ResourceSteps, useMayChange } from './resource-steps.js';
import type { Resource } from './resource.js';

const useText = textsOf({
  library: ['资源库', 'Library'],
  drafts: ['待发布资源', 'To be published'],
  kind: ['类别', 'Kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  yearMonth: ['资料所属年月', 'Month'],
  archivePath: ['原路径', 'Path in the old folder'],
  content: ['研修内容', 'Content'],
  author: ['作者', 'Author'],
  unit: ['所属机构', 'Unit'],
  elsewhere: ['管理范围外的机构', 'A unit out of reach'],
  sharedWith: ['共享范围', 'Shared with'],
  activity: ['所属活动', 'Activity'],
  published: ['发布日期', 'Published'],
  downloads: ['下载次数', 'Downloads'],
  consent: ['作者同意公开', 'Author’s consent'],
  yes: ['已同意', 'Given'],
  no: ['未同意', 'Not given'],
  licence: ['使用许可', 'Terms of use'],
  summary: ['内容简介', 'Summary'],
  withdrawal: ['撤回原因', 'Why it was withdrawn'],
  timeline: ['变更记录', 'What was changed'],
});

/** One resource: what it is, whose it is, and its files to download. */
export function ResourcePage({ id }: { id: string }) {
  const t = useText();
  const word = useWords();
  // Downloads and reviews of others move it: asked anew at each visit.
  const answer = useQuery(ResourceDocument, { variables: { id } });
  const resource = answer.data?.resource;
  const above =
    !resource || resource.status === 'PUBLISHED'
      ? { title: t('library'), href: '/resources/library' }
      : { title: t('drafts'), href: '/resources/drafts' };
  return (
    <Page
      title={resource?.title ?? t('library')}
      above={[above]}
      note={resource && <Tag>{word(resource.status)}</Tag>}
      actions={resource && <ResourceSteps resource={resource} />}
    >
      <Found answer={answer} pick={(data) => data.resource}>
        {(found) => (
          <div className="yx-blocks">
            <FileList resource={found} refresh={answer.refetch} />
            <Facts resource={found} />
            <Paragraphs resource={found} />
            <History resource={found} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ resource }: { resource: Resource }) {
  const t = useText();
  const word = useWords();
  const holds = useHolds();
  const { locale } = usePreferences();
  const { kind, subject, stage, content, author, unit, sharedWith, activity, publishedAt } = resource;
  const facts = [
    { key: 'kind', children: kind.name },
    { key: 'subject', children: subject ?? '—' },
    { key: 'stage', children: word(stage) },
    ...(resource.yearMonth ? [{ key: 'yearMonth', children: yearMonthText(resource.yearMonth) }] : []),
    ...(content ? [{ key: 'content', children: content.name }] : []),
    { key: 'author', children: author?.name ?? '—' },
    {
      key: 'unit',
      children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : t('elsewhere'),
    },
    { key: 'sharedWith', children: sharedWith?.name ?? '—' },
    ...(activity && holds('plans:read')
      ? [{ key: 'activity', children: <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> }]
      : []),
    ...(publishedAt ? [{ key: 'published', children: dayText(civilDay(publishedAt), locale) }] : []),
    { key: 'downloads', children: countText(resource.downloadCount) },
    ...(resource.archivePath
      ? [{ key: 'archivePath', children: <span className="rs-path">{resource.archivePath}</span> }]
      : []),
    { key: 'consent', children: t(resource.consent ? 'yes' : 'no') },
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
    </section>
  );
}

function Paragraphs({ resource }: { resource: Resource }) {
  const t = useText();
  return (['withdrawal', 'summary', 'licence'] as const).map((key) => {
    const text = resource[key];
    return text ? (
      <section className="yx-block" key={key}>
        <Typography.Title level={2}>{t(key)}</Typography.Title>
        <div className="rs-text">{text}</div>
      </section>
    ) : null;
  });
}

/** For its author and who manages it; others have no lines to see. */
function History({ resource }: { resource: Resource }) {
  const t = useText();
  const word = useWords();
  const { labels } = useContentWords(resource.unit?.id ?? '');
  if (!useMayChange(resource)) return null;
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('timeline')}</Typography.Title>
      <Timeline
        query={ResourceTimelineDocument}
        variables={{ id: resource.id }}
        entries={(data) => data.resource?.timeline}
        labels={labels}
        words={(code) => word(code)}
      />
    </section>
  );
}
