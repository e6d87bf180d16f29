import { Link, dayText, textsOf, usePreferences, useQuery, useScope } from '@yanxiu/console';
import { Empty, Skeleton, Tag, Timeline, Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import { PolicyOfUnitDocument, PolicyTitlesDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { AdoptionState } from './withdraw-adoption.js';

const useText = textsOf({
  title: ['{unit}现行政策', 'In force for {unit}'],
  none: ['{unit}及其上级都还没有采用政策文件', 'Neither {unit} nor a unit above has adopted a policy'],
  since: ['{day}起施行，由{unit}采用；依据：{reason}', 'In force since {day}, adopted by {unit}: {reason}'],
  inherited: ['由上级采用', 'adopted above'],
  rests: ['承接', 'rests on'],
  history: ['{unit}采用记录', 'What {unit} has adopted'],
  noHistory: ['本机构没有自行采用过政策文件，执行上级采用的文件', 'It has adopted none itself and follows those above'],
  version: ['第 {count} 版', 'version {count}'],
});

/** What rules the unit looked at, what that rests on, and how it came to hold. */
export function PolicyInForce() {
  const scope = useScope();
  return scope ? <InForce key={scope.unitId} id={scope.unitId} /> : null;
}

function InForce({ id }: { id: string }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const { data, loading } = useQuery(PolicyOfUnitDocument, { variables: { id } });
  const unit = data?.orgUnit;
  if (!unit) return loading ? <Skeleton active /> : null;
  const adoption = unit.policyInForce;
  const pack = adoption?.policyPack;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title', { unit: unit.name })}</Typography.Title>
      {!pack && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none', { unit: unit.name })} />}
      {pack && (
        <>
          <div>
            <Link href={`/organization/policies/${pack.id}`}>《{pack.name}》</Link> {pack.documentNumber}{' '}
            <Tag>{word(pack.status)}</Tag>
            {adoption?.unit && adoption.unit.id !== unit.id && <Tag>{t('inherited')}</Tag>}
          </div>
          <RestsOn code={pack.inherits} />
          <div className="yx-note">
            {t('since', {
              day: dayText(adoption?.from, locale),
              unit: adoption?.unit?.name ?? '—',
              reason: adoption?.reason ?? '—',
            })}
          </div>
        </>
      )}
      <Typography.Title level={2} className="og-history">
        {t('history', { unit: unit.name })}
      </Typography.Title>
      {unit.policyAdoptions.nodes.length === 0 ? (
        <p className="yx-note">{t('noHistory')}</p>
      ) : (
        <Timeline
          items={unit.policyAdoptions.nodes.map(({ policyPack, ...one }) => ({
            key: one.id,
            content: (
              <>
                <div>
                  {policyPack && <Link href={`/organization/policies/${policyPack.id}`}>《{policyPack.name}》</Link>}{' '}
                  {policyPack && t('version', { count: policyPack.packVersion })}{' '}
                  <AdoptionState adoption={one} unit={unit} pack={policyPack?.name ?? ''} />
                </div>
                <div className="yx-note">
                  <Lasting from={one.from} to={one.to} />　{one.reason}
                </div>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}

/** The document that a pack rests on, by its name. */
export function RestsOn({ code }: { code: string | null }) {
  const t = useText();
  const { data } = useQuery(PolicyTitlesDocument, { skip: !code });
  const parent = data?.policyPacks?.nodes.find((pack) => pack.code === code);
  if (!code || !parent) return null;
  return (
    <div className="yx-note">
      ↳ {t('rests')} <Link href={`/organization/policies/${parent.id}`}>《{parent.name}》</Link>
    </div>
  );
}
