import { textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import type { PolicyPackQuery } from '../documents/graphql.js';
import { AdoptionState } from './withdraw-adoption.js';

const useText = textsOf({
  title: ['采用情况', 'Adopted by'],
  outside: ['管理范围外的机构', 'A unit out of reach'],
});

type Adoption = NonNullable<PolicyPackQuery['policyPack']>['adoptions']['nodes'][number];

/** Who has adopted a pack, from when, by which decision. */
export function Adoptions({ adoptions, pack }: { adoptions: Adoption[]; pack: string }) {
  const t = useText();
  if (adoptions.length === 0) return null;
  return (
    <>
      <Typography.Title level={2} className="og-history">
        {t('title')}
      </Typography.Title>
      <ul className="og-lines">
        {adoptions.map((adoption) => (
          <li key={adoption.id}>
            {adoption.unit?.name ?? t('outside')}　<Lasting from={adoption.from} to={adoption.to} />{' '}
            <AdoptionState adoption={adoption} unit={adoption.unit} pack={pack} />
            <div className="yx-note">{adoption.reason}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
