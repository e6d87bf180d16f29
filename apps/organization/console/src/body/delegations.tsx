import { Link, textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import type { Body } from './body.js';

const useText = textsOf({
  title: ['职责委托', 'Delegations'],
  to: ['委托给', 'Delegated to'],
  from: ['受托自', 'Taken on from'],
});

/** Which duties this body has given to others or taken on from them (PC-02). */
export function Delegations({ body: { id, delegations } }: { body: Body }) {
  const t = useText();
  if (delegations.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="og-rows">
        {delegations.map((one) => {
          const given = one.body?.id === id;
          const other = given ? one.toBody : one.body;
          return (
            <li key={one.id}>
              {t(given ? 'to' : 'from')}{' '}
              {other ? <Link href={`/organization/bodies/${other.id}`}>{other.name}</Link> : '—'}：
              {one.duties.join('；')}{' '}
              <span className="yx-note">
                <Lasting from={one.from} to={one.to} />　{one.reason}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
