import { Found, Link, Page, Timeline, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Alert, Descriptions, Empty, Tag, Typography } from '@yanxiu/console/antd';
import { ThemeDocument, ThemeTimelineDocument } from '../documents/graphql.js';
import { CycleStatusTag } from '../cycle/cycle-words.js';
import { groupName } from './group-name.js';
import { ThemeLine } from './theme-line.js';
import { ThemeSteps } from './theme-steps.js';
import { ThemeStatusTag, useThemeWords } from './theme-words.js';
import type { Theme } from './theme.js';
import './theme.css';

const useText = textsOf({
  themes: ['研修主题', 'Themes'],
  demo: ['演示数据', 'Demo'],
  level: ['层级', 'Level'],
  holder: ['提出', 'Held by'],
  kind: ['主题类型', 'Kind'],
  focus: ['所属大主题、方向或内容', 'Belongs to'],
  parent: ['上位主题', 'Parent'],
  noParent: ['无', 'None'],
  series: ['主题系列', 'Series'],
  nth: ['{title}（第 {num} 个）', '{title} (no. {num})'],
  started: ['启动日', 'Taken up'],
  closed: ['结题日', 'Closed'],
  purpose: ['主题来源与研修目的', 'Where it comes from and what it is for'],
  conclusion: ['结题结论', 'What it came to'],
  problems: ['来源问题（{count}）', 'Made of problems ({count})'],
  noProblems: ['未由问题库提炼', 'Made of no problem of the box'],
  problem: ['{name}提出，{votes} 人同感', 'By {name}, {votes} votes'],
  anonymous: ['匿名', 'anonymous'],
  many: ['{raised} 人次提出，{votes} 人同感', 'Brought up {raised} times, {votes} votes'],
  children: ['下位主题（{count}）', 'Themes under it ({count})'],
  cycles: ['研修循环（{count}）', 'Cycles ({count})'],
  noCycles: ['还没有围绕此主题的研修循环', 'No cycle of it yet'],
  cycle: ['{flow}·{stage}', '{flow}: {stage}'],
  timeline: ['办理记录', 'What was done'],
  title: ['名称', 'Title'],
  status: ['状态', 'State'],
});

/** One theme: whose, out of which problems, what stands under it, the cycles that work on it, the steps that are open. */
export function ThemePage({ id }: { id: string }) {
  const t = useText();
  const words = useThemeWords();
  const answer = useQuery(ThemeDocument, { variables: { id } });
  const theme = answer.data?.theme;
  return (
    <Page
      title={theme?.title ?? t('themes')}
      above={[{ title: t('themes'), href: '/plans/themes' }]}
      note={
        theme && (
          <>
            <ThemeStatusTag status={theme.status} />
            {theme.demo && <Tag>{t('demo')}</Tag>}
          </>
        )
      }
      actions={theme && <ThemeSteps theme={theme} />}
    >
      <Found answer={answer} pick={(data) => data.theme}>
        {(found) => (
          <div className="yx-blocks">
            {found.warnings.map(({ rule, message }) => (
              <Alert key={rule} type="warning" showIcon title={message} />
            ))}
            <Facts theme={found} />
            <Problems theme={found} />
            <Cycles theme={found} />
            <Children theme={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('timeline')}</Typography.Title>
              <Timeline
                query={ThemeTimelineDocument}
                variables={{ id }}
                entries={(data) => data.theme?.timeline}
                labels={{
                  title: t('title'),
                  status: t('status'),
                  conclusion: t('conclusion'),
                  kind: t('kind'),
                  focus: t('focus'),
                }}
                words={words}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ theme }: { theme: Theme }) {
  const t = useText();
  const words = useThemeWords();
  const { locale } = usePreferences();
  const { unit, person, parent, series, seriesNum, startedOn, closedOn } = theme;
  const facts = [
    { key: 'level', children: words(theme.level) },
    {
      key: 'holder',
      children: person?.name ?? (unit ? <Link href={`/organization/units/${unit.id}`}>{groupName(unit)}</Link> : '—'),
    },
    ...(theme.kind ? [{ key: 'kind', children: theme.kind.name }] : []),
    ...(theme.focus ? [{ key: 'focus', children: theme.focus.name }] : []),
    {
      key: 'parent',
      children: parent ? <Link href={`/plans/themes/${parent.id}`}>{parent.title}</Link> : t('noParent'),
    },
    ...(series ? [{ key: 'series', children: t('nth', { title: series.title, num: seriesNum ?? 1 }) }] : []),
    ...(startedOn ? [{ key: 'started', children: dayText(startedOn, locale) }] : []),
    ...(closedOn ? [{ key: 'closed', children: dayText(closedOn, locale) }] : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
      {theme.purpose && <Read title={t('purpose')} text={theme.purpose} />}
      {theme.conclusion && <Read title={t('conclusion')} text={theme.conclusion} />}
    </section>
  );
}

const Read = ({ title, text }: { title: string; text: string }) => (
  <div className="pl-read">
    <h3>{title}</h3>
    <div className="pl-text">{text}</div>
  </div>
);

/** DL-14: traced back to what the teachers brought up. */
function Problems({ theme: { problems } }: { theme: Theme }) {
  const t = useText();
  const none = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noProblems')} />;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>
        {t('problems', { count: problems.totalCount ?? problems.nodes.length })}
      </Typography.Title>
      {problems.nodes.length === 0 && none}
      <ul className="pl-entries">
        {problems.nodes.map(({ id, text, authorName, raised, votes }) => (
          <li key={id}>
            {text}
            <div className="yx-note">
              {raised > 1 ? t('many', { raised, votes }) : t('problem', { name: authorName ?? t('anonymous'), votes })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cycles({ theme: { cycles } }: { theme: Theme }) {
  const t = useText();
  const none = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noCycles')} />;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('cycles', { count: cycles.totalCount ?? cycles.nodes.length })}</Typography.Title>
      {cycles.nodes.length === 0 && none}
      <ul className="pl-entries">
        {cycles.nodes.map(({ id, title, status, flow, current }) => (
          <li key={id}>
            <Link href={`/plans/cycles/${id}`}>{title}</Link> <CycleStatusTag status={status} />
            <div className="yx-note">{t('cycle', { flow: flow.name, stage: current.name })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Children({ theme: { children } }: { theme: Theme }) {
  const t = useText();
  if (children.nodes.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>
        {t('children', { count: children.totalCount ?? children.nodes.length })}
      </Typography.Title>
      <ul className="pl-entries">
        {children.nodes.map((child) => (
          <li key={child.id}>
            <ThemeLine theme={child} />
          </li>
        ))}
      </ul>
    </section>
  );
}
