import {
  DataTable,
  Found,
  Link,
  Page,
  countText,
  dayText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Descriptions, Empty, Tag, Typography } from '@yanxiu/console/antd';
import { UnitDocument, UnitPeopleDocument } from '../documents/graphql.js';
import type { UnitPeopleQuery, UnitQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { AllianceList } from '../alliance/alliance-list.js';

const useText = textsOf({
  units: ['机构', 'Units'],
  level: ['层级', 'Level'],
  kind: ['类别', 'Kind'],
  code: ['编码', 'Code'],
  parent: ['上级机构', 'Above'],
  stage: ['学段', 'Stage'],
  ownership: ['办学性质', 'Ownership'],
  rural: ['乡村学校', 'Rural'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  demo: ['演示数据', 'Demo'],
  closed: ['已停用', 'Closed'],
  policy: ['现行政策', 'Policy in force'],
  noPolicy: ['本机构及上级均未采用政策文件', 'Neither this unit nor one above has adopted a policy'],
  since: ['{day}起施行，由{unit}采用', 'In force since {day}, adopted by {unit}'],
  alliances: ['联盟与片区（{count}）', 'Alliances ({count})'],
  below: ['下级机构（{count}）', 'Units below ({count})'],
  people: ['现任人员', 'People'],
  noPeople: ['本机构还没有登记人员', 'Nobody is registered at this unit'],
  name: ['姓名', 'Name'],
  number: ['教师编号', 'Staff number'],
  position: ['职务', 'Position'],
  subject: ['任教学科', 'Subject'],
  tier: ['教师层级', 'Tier'],
});

type Unit = NonNullable<UnitQuery['orgUnit']>;

/** One unit: what it is, what rules it, who is there, whom it works with. */
export function UnitPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(UnitDocument, { variables: { id } });
  const holds = useHolds();
  const above = [{ title: t('units'), href: '/organization/units' }];
  return (
    <Page
      title={answer.data?.orgUnit?.name ?? t('units')}
      above={above}
      note={answer.data?.orgUnit && <Marks unit={answer.data.orgUnit} />}
    >
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {(unit) => (
          <div className="yx-blocks">
            <Facts unit={unit} />
            <Policy unit={unit} />
            {!!unit.alliances?.nodes.length && (
              <section className="yx-block">
                <Typography.Title level={2}>
                  {t('alliances', { count: countText(unit.alliances.totalCount) })}
                </Typography.Title>
                <AllianceList alliances={unit.alliances.nodes} />
              </section>
            )}
            <Below unit={unit} />
            {holds('organization:read-people') && <People id={unit.id} />}
          </div>
        )}
      </Found>
    </Page>
  );
}

function Marks({ unit }: { unit: Unit }) {
  const t = useText();
  return (
    <>
      {unit.demo && <Tag>{t('demo')}</Tag>}
      {!unit.active && <Tag>{t('closed')}</Tag>}
    </>
  );
}

function Facts({ unit }: { unit: Unit }) {
  const t = useText();
  const word = useWords();
  const school = unit.level === 'SCHOOL' || unit.level === 'SECTION';
  const facts = [
    { key: 'level', children: word(unit.level) },
    { key: 'kind', children: unit.kind.name },
    { key: 'code', children: unit.code ?? '—' },
    {
      key: 'parent',
      children: unit.parent ? <Link href={`/organization/units/${unit.parent.id}`}>{unit.parent.name}</Link> : '—',
    },
    ...(school
      ? [
          { key: 'stage', children: unit.stages.map(word).join('、') || '—' },
          { key: 'ownership', children: word(unit.ownership) },
          { key: 'rural', children: unit.rural === null ? '—' : t(unit.rural ? 'yes' : 'no') },
        ]
      : []),
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'level'), children }))}
      />
    </section>
  );
}

function Policy({ unit }: { unit: Unit }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const adoption = unit.policyInForce;
  const pack = adoption?.policyPack;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('policy')}</Typography.Title>
      {!adoption && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noPolicy')} />}
      {pack && (
        <div>
          <Link href={`/organization/policies/${pack.id}`}>《{pack.name}》</Link> {pack.documentNumber}{' '}
          <Tag>{word(pack.status)}</Tag>
        </div>
      )}
      {adoption && (
        <div className="yx-note">
          {t('since', { day: dayText(adoption.from, locale), unit: adoption.unit?.name ?? '—' })}
          {locale === 'en' ? '. ' : '。'}
          {adoption.reason}
        </div>
      )}
    </section>
  );
}

function Below({ unit }: { unit: Unit }) {
  const t = useText();
  const { nodes, totalCount } = unit.children;
  if (nodes.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('below', { count: countText(totalCount) })}</Typography.Title>
      <ul className="og-names">
        {nodes.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/organization/units/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Person = NonNullable<NonNullable<UnitPeopleQuery['orgUnit']>['people']>['nodes'][number];

function People({ id }: { id: string }) {
  const t = useText();
  const here = ({ postings }: Person) => postings.find(({ unit, to }) => unit?.id === id && to === null);
  const columns: Column<Person>[] = [
    { key: 'name', title: t('name'), render: (one) => <Link href={`/organization/people/${one.id}`}>{one.name}</Link> },
    { key: 'number', title: t('number'), render: ({ staffNumber }) => staffNumber },
    { key: 'position', title: t('position'), render: (one) => here(one)?.position.name ?? '—' },
    { key: 'subject', title: t('subject'), render: (one) => here(one)?.subject ?? '—' },
    { key: 'tier', title: t('tier'), render: ({ tier }) => tier?.name ?? '—' },
  ];
  return (
    <section>
      <Typography.Title level={2}>{t('people')}</Typography.Title>
      <DataTable
        name="organization.unit-people"
        label={t('people')}
        query={UnitPeopleDocument}
        variables={({ first, after }) => ({ id, first, after })}
        rows={(data) => data.orgUnit?.people}
        columns={columns}
        empty={t('noPeople')}
      />
    </section>
  );
}
