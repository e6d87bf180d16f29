import {
  Found,
  Link,
  Page,
  PrintButton,
  civilDay,
  countText,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Empty, Tag, Typography } from '@yanxiu/console/antd';
import { useCodeNames } from '../choose/use-code-names.js';
import { GroupFilingDocument } from '../documents/graphql.js';
import type { GroupFilingQuery } from '../documents/graphql.js';

const useText = textsOf({
  filings: ['教研组报备', 'Filings of groups'],
  title: ['{school}{year}教研组报备回执', 'Groups of {school}, {year}'],
  receipt: ['回执编号', 'Receipt'],
  school: ['学校', 'School'],
  year: ['学年', 'School year'],
  number: ['次数', 'Number'],
  nth: ['第 {num} 次报备', 'filing {num}'],
  by: ['报备人', 'Filed by'],
  at: ['报备日期', 'Filed on'],
  groups: ['教研组（{count}）', 'Groups ({count})'],
  noGroup: ['报备时没有教研组', 'There was no group'],
  noMember: ['没有成员', 'No member'],
  changes: ['与上次报备相比的变化（{count}）', 'Changes since the last filing ({count})'],
  first: ['本学年首次报备', 'The first filing of the school year'],
  same: ['与上次报备相同', 'Nothing has changed since'],
  ADDED: ['新设', 'New'],
  REMOVED: ['撤销', 'Gone'],
  RENAMED: ['更名', 'Renamed'],
  JOINED: ['新增成员', 'Joined'],
  LEFT: ['成员退出', 'Left'],
  REASSIGNED: ['职务调整', 'Another post'],
  was: ['原名“{name}”', 'was {name}'],
});

type Filing = NonNullable<GroupFilingQuery['groupFiling']>;

/** One filing: a receipt with the groups as they were filed and what has changed since the last one. */
export function FilingPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(GroupFilingDocument, { variables: { id } });
  const filing = answer.data?.groupFiling;
  const title = filing && t('title', { school: filing.unit?.name ?? '', year: filing.schoolYear });
  return (
    <Page
      title={title ?? t('filings')}
      above={[{ title: t('filings'), href: '/organization/filings' }]}
      actions={filing && <PrintButton />}
    >
      <Found answer={answer} pick={(data) => data.groupFiling}>
        {(found) => (
          <div className="yx-blocks">
            <Facts filing={found} />
            <Changes filing={found} />
            <Groups filing={found} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ filing: { receipt, unit, schoolYear, number: num, filedBy, filedAt } }: { filing: Filing }) {
  const t = useText();
  const { locale } = usePreferences();
  const facts = [
    { key: 'receipt', children: receipt },
    { key: 'school', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    { key: 'year', children: schoolYear },
    { key: 'number', children: t('nth', { num }) },
    { key: 'by', children: filedBy },
    { key: 'at', children: dayText(civilDay(filedAt), locale) },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'receipt'), children }))}
      />
    </section>
  );
}

const known = ['ADDED', 'REMOVED', 'RENAMED', 'JOINED', 'LEFT', 'REASSIGNED'] as const;

function Changes({ filing: { number: num, changes } }: { filing: Filing }) {
  const t = useText();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>
        {t('changes', { count: countText(num === 1 ? 0 : changes.length) })}
      </Typography.Title>
      {num === 1 && t('first')}
      {num > 1 && changes.length === 0 && t('same')}
      {num > 1 && (
        <ul className="og-rows">
          {changes.map(({ unitId, group, change, detail }, index) => {
            const word = known.find((one) => one === change);
            const told = change === 'RENAMED' && detail ? t('was', { name: detail }) : detail;
            return (
              <li key={`${unitId} ${change} ${index}`}>
                <Tag>{word ? t(word) : change}</Tag> {group} {told}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Groups({ filing: { unit, groups } }: { filing: Filing }) {
  const t = useText();
  const kinds = useCodeNames(unit?.id, 'GROUP_KIND');
  const positions = useCodeNames(unit?.id, 'POSITION');
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('groups', { count: countText(groups.length) })}</Typography.Title>
      {groups.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noGroup')} />}
      <ul className="og-cards">
        {groups.map(({ unitId, name, kind, members }) => (
          <li key={unitId} className="og-card">
            <div className="yx-card-head">
              {name} {kinds.get(kind) && <Tag>{kinds.get(kind)}</Tag>}
            </div>
            {members.length === 0 && <div className="yx-note">{t('noMember')}</div>}
            {members.map(({ personId, name: person, position }) => (
              <div key={personId}>
                {person} <span className="yx-note">{positions.get(position) ?? ''}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
