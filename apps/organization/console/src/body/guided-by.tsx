import { Found, Link, textsOf, useQuery } from '@yanxiu/console';
import { Empty, Tag, Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import { UnitGuidedByDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['指导本校的工作机构', 'Bodies that guide the school'],
  none: ['还没有安排工作机构指导本校', 'No body guides it yet'],
  of: ['{unit}设立', 'of {unit}'],
});

/** DL-08: which groups of the bureau guide a school, since when and why. */
export function GuidedBy({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(UnitGuidedByDocument, { variables: { id } });
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <Found answer={answer} pick={(data) => data.orgUnit?.guidedBy}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
          ) : (
            <ul className="og-rows">
              {nodes.map(({ id: key, reason, from, to, body }) => (
                <li key={key}>
                  {body ? <Link href={`/organization/bodies/${body.id}`}>{body.name}</Link> : '—'}{' '}
                  {body && <Tag>{body.kind.name}</Tag>} {body?.unit && t('of', { unit: body.unit.name })}{' '}
                  <span className="yx-note">
                    <Lasting from={from} to={to} />　{reason}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Found>
    </section>
  );
}
