import { Clause, Link, civilDay, dayText, later, textsOf, useHolds, usePreferences } from '@yanxiu/console';
import { Descriptions, Empty, Tag, Typography } from '@yanxiu/console/antd';
import type { UnitFactsFragment } from '../documents/graphql.js';
import { useWords } from '../words.js';
import type { Unit } from './unit.js';

// Sensitive, and asked for by few: it comes apart from the entry.
const UnitClasses = later(async () => (await import('../school-class/unit-classes.js')).UnitClasses);

const useText = textsOf({
  level: ['层级', 'Level'],
  kind: ['类别', 'Kind'],
  code: ['编码', 'Code'],
  parent: ['上级机构', 'Above'],
  stage: ['学段', 'Stage'],
  ownership: ['办学性质', 'Ownership'],
  rural: ['乡村学校', 'Rural'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unknown: ['未登记', 'Not recorded'],
  authority: ['主管机构', 'Managing authority'],
  region: ['所在行政区', 'Lies in'],
  address: ['地址', 'Address'],
  place: ['经纬度', 'Coordinates'],
  opened: ['设立日期', 'Opened'],
  closed: ['撤销日期', 'Closed'],
  updated: ['资料更新', 'Last change'],
  policy: ['现行政策', 'Policy in force'],
  noPolicy: ['本机构及上级均未采用政策文件', 'Neither this unit nor one above has adopted a policy'],
  since: ['{day}起施行，由{unit}采用', 'In force since {day}, adopted by {unit}'],
  reporting: ['校本研修的组织与报送', 'How it trains and reports'],
  through: ['以联片研修区为单位开展和报送', 'Through its cluster'],
  alone: ['以校为单位开展和报送', 'By itself'],
});

/** What a unit is, what rules it, and by what unit it trains and reports. */
export function UnitFacts({ unit }: { unit: Unit }) {
  const holds = useHolds();
  return (
    <div className="yx-blocks">
      <FactList unit={unit} place={placeOf(unit)} />
      <Policy unit={unit} />
      <Reporting unit={unit} />
      {unit.level === 'SCHOOL' && holds('organization:read-classes') && <UnitClasses id={unit.id} />}
    </div>
  );
}

const placeOf = ({ latitude, longitude }: Unit): string | undefined =>
  latitude && longitude ? `${longitude}, ${latitude}` : undefined;

/** The facts alone, of today or of another day. */
export function FactList({
  unit,
  place,
  then,
}: {
  unit: UnitFactsFragment;
  place?: string | undefined;
  then?: boolean;
}) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const school = unit.level === 'SCHOOL' || unit.level === 'SECTION';
  const to = (found: { id: string; name: string } | null) =>
    found ? <Link href={`/organization/units/${found.id}`}>{found.name}</Link> : '—';
  const facts = [
    { key: 'level', children: word(unit.level) },
    { key: 'kind', children: unit.kind.name },
    { key: 'code', children: unit.code ?? '—' },
    { key: 'parent', children: to(unit.parent) },
    { key: 'authority', children: to(unit.managingAuthority) },
    ...(school
      ? [
          { key: 'region', children: to(unit.region) },
          { key: 'stage', children: unit.stages.map(word).join('、') || '—' },
          { key: 'ownership', children: word(unit.ownership) },
          { key: 'rural', children: unit.rural === null ? t('unknown') : t(unit.rural ? 'yes' : 'no') },
        ]
      : []),
    ...(unit.address || school ? [{ key: 'address', children: unit.address || t('unknown') }] : []),
    ...(place ? [{ key: 'place', children: place }] : []),
    { key: 'opened', children: unit.openedOn ? dayText(unit.openedOn, locale) : t('unknown') },
    ...(unit.closedOn ? [{ key: 'closed', children: dayText(unit.closedOn, locale) }] : []),
    // When the register was last changed says nothing of another day.
    ...(then ? [] : [{ key: 'updated', children: dayText(civilDay(unit.updatedAt), locale) }]),
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

function Policy({ unit: { policyInForce: adoption } }: { unit: Unit }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
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

/** PC-09: whether a school trains and reports by itself or through its cluster, with the clause. */
function Reporting({ unit: { level, reportingUnit } }: { unit: Unit }) {
  const t = useText();
  if (level !== 'SCHOOL' || !reportingUnit) return null;
  const { throughCluster, clause, alliance } = reportingUnit;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('reporting')}</Typography.Title>
      {t(throughCluster ? 'through' : 'alone')}{' '}
      {alliance && <Link href={`/organization/alliances/${alliance.id}`}>{alliance.name}</Link>}{' '}
      <Clause clause={clause} />
    </section>
  );
}
