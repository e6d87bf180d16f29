import { textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import type { PolicyPackQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['采用情况', 'Adopted by'],
  outside: ['管理范围外的机构', 'A unit out of reach'],
});

type Adoption = NonNullable<PolicyPackQuery['policyPack']>['adoptions']['nodes'][number];

/** Who has adopted a pack, from when, by which decision. */
export function Adoptions({ adoptions }: { adoptions: Adoption[] }) {
  const t = useText();
  if (adoptions.length === 0) return null;
  return (
    <>
      <Typography.Title level={2} className="og-history">
        {t('title')}
      </Typography.Title>
      <ul className="og-lines">
        {adoptions.map(({ id, unit, from, to, reason }) => (
          <li key={id}>
            {unit?.name ?? t('outside')}　<Lasting from={from} to={to} />
            <div className="yx-note">{reason}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
