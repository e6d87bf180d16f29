import {
  Link,
  civilDay,
  countText,
  dayText,
  inLocale,
  momentText,
  textsOf,
  useHolds,
  usePhone,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { Descriptions, Empty, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { permissions } from '@yanxiu/access';
import { AppsHomeDocument } from '../documents/graphql.js';
import type { AppsHomeQuery } from '../documents/graphql.js';
import { useAbout } from './about.js';
import type { About } from './about.js';
import { usePages } from './use-pages.js';

const useText = textsOf({
  title: ['数据接口', 'The graph'],
  and: ['、', ', '],
  may: ['可查询的数据', 'What you may query'],
  reach: ['查询范围：{name}及其下级机构', 'Reach: {name} and all below'],
  everywhere: ['查询范围：全部机构', 'Reach: all units'],
  endpoint: ['接口地址', 'Endpoint'],
  version: ['接口版本', 'Version'],
  since: ['{version}，{at} 起生效', '{version}, since {at}'],
  limits: ['每次查询上限', 'Limits of a query'],
  limitsText: [
    '嵌套 {depth} 层，每页 {page} 条，返回 {nodes} 个对象，成本 {cost} 点',
    '{depth} levels, {page} rows a page, {nodes} objects, {cost} points',
  ],
  budget: ['每分钟额度', 'Budget a minute'],
  budgetText: ['登录用户 {person} 次，应用 {app} 点', '{person} requests of a person, {app} points of an app'],
  explorer: ['打开查询工具与接口文档', 'Open the explorer and the schema reference'],
  examples: ['查询示例', 'Examples'],
  apps: ['接入应用', 'Apps'],
  noApps: ['还没有登记接入应用', 'No app is registered yet'],
  closed: ['已停用', 'Closed'],
  askAdmin: [
    '接入应用的登记、授权范围与密钥更换，请联系平台管理员。',
    'For a new app, its scopes and a new secret please ask the platform’s administrator.',
  ],
  used: ['最近使用 {at}', 'last used {at}'],
  unused: ['还没有使用过', 'never used'],
  until: ['密钥 {day}到期', 'secret until {day}'],
  noSecret: ['没有有效密钥', 'no live secret'],
  scopes: ['{unit}：{count} 项权限', '{unit}: {count} scopes'],
  all: ['全部机构', 'All units'],
  failed: [
    '暂时读不到接口信息，请稍后刷新。',
    'The graph does not answer just now; please load the page again shortly.',
  ],
});

/** What an integrator needs: what can be asked, by which apps, within which limits, and where to try it. */
export function GraphHome() {
  const t = useText();
  const about = useAbout();
  const mayApps = useHolds()('organization:manage-accounts');
  return (
    <>
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {about === undefined && <Skeleton active />}
      {about === null && <Typography.Text>{t('failed')}</Typography.Text>}
      {about && <Facts about={about} />}
      <Typography.Title level={3}>{t('apps')}</Typography.Title>
      {mayApps ? <Apps /> : <Typography.Paragraph>{t('askAdmin')}</Typography.Paragraph>}
      {about && about.examples.length > 0 && <Examples about={about} />}
    </>
  );
}

function Facts({ about }: { about: About }) {
  const t = useText();
  const holds = useHolds();
  const phone = usePhone();
  const scope = useScope();
  const { locale } = usePreferences();
  const { limits, perMinute, supergraph } = about;
  const counts = (values: Record<string, number>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, countText(value)]));
  const may = permissions.filter(({ id }) => id.includes(':read') && holds(id));
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        layout={phone ? 'vertical' : 'horizontal'}
        items={[
          {
            key: 'may',
            label: t('may'),
            children: (
              <div>
                <div>{may.map(({ zh, en }) => inLocale([zh, en], locale)).join(t('and'))}</div>
                <div>{scope ? t('reach', { name: scope.name }) : t('everywhere')}</div>
              </div>
            ),
          },
          { key: 'endpoint', label: t('endpoint'), children: <code className="sh-code">{about.endpoint}</code> },
          {
            key: 'version',
            label: t('version'),
            children: supergraph
              ? t('since', { version: supergraph.version, at: momentText(supergraph.since, locale) })
              : '—',
          },
          { key: 'limits', label: t('limits'), children: t('limitsText', counts(limits)) },
          { key: 'budget', label: t('budget'), children: t('budgetText', counts(perMinute)) },
        ]}
      />
      {about.explorer && (
        <p>
          <a className="yx-link" href={about.explorer} target="_blank" rel="noreferrer">
            {t('explorer')}
          </a>
        </p>
      )}
    </>
  );
}

function Examples({ about }: { about: About }) {
  const t = useText();
  const { locale } = usePreferences();
  const titleOf = (title: string) => title.split(' / ')[locale === 'en' ? 1 : 0] ?? title;
  return (
    <>
      <Typography.Title level={3}>{t('examples')}</Typography.Title>
      <ul className="sh-plain">
        {about.examples.map(({ name, title }) => (
          <li key={name}>
            <a className="yx-link" href={`${about.explorer}?example=${name}`} target="_blank" rel="noreferrer">
              {titleOf(title)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The apps that the signed-in person answers for. */
function Apps() {
  const t = useText();
  const visits = usePages();
  const { data, loading } = useQuery(AppsHomeDocument);
  const apps = data?.accounts?.nodes ?? [];
  if (!data && loading) return <Skeleton active title={false} />;
  if (apps.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noApps')} />;
  return (
    <ul className="sh-plain">
      {apps.map((app) => (
        <li key={app.id}>
          {visits('/organization/apps') ? <Link href={`/organization/apps/${app.id}`}>{app.name}</Link> : app.name}
          {!app.active && <Tag>{t('closed')}</Tag>}
          <AppFacts app={app} />
        </li>
      ))}
    </ul>
  );
}

type App = NonNullable<AppsHomeQuery['accounts']>['nodes'][number];

/** What an app may ask where, when it last did, and until when its secret holds. */
function AppFacts({ app: { grants, lastUsedAt, secrets } }: { app: App }) {
  const t = useText();
  const { locale } = usePreferences();
  const scopes = grants
    .filter(({ current }) => current)
    .map(({ unit, permissions: may }) => t('scopes', { unit: unit?.name ?? t('all'), count: may?.length ?? 0 }));
  const ends = secrets.filter(({ live }) => live).map(({ expiresAt }) => expiresAt);
  const last = ends.every(Boolean) ? ends.sort().at(-1) : undefined;
  const secret = ends.length === 0 ? t('noSecret') : last && t('until', { day: dayText(civilDay(last), locale) });
  const used = lastUsedAt ? t('used', { at: momentText(lastUsedAt, locale) }) : t('unused');
  return <Typography.Text type="secondary">{[...scopes, used, secret].filter(Boolean).join('；')}</Typography.Text>;
}
