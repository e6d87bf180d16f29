import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { GrantPartsFragment } from '../documents/graphql.js';

const useText = textsOf({
  platform: ['全平台', 'The whole platform'],
  below: ['{name}及其下级', '{name} and all below'],
  alliance: ['{name}各校', 'the schools of {name}'],
  delegated: ['受委托', 'lent'],
  over: ['已失效', 'over'],
  coming: ['尚未生效', 'not yet'],
});

type Grant = Pick<GrantPartsFragment, 'unit' | 'alliance'>;

/** Where a grant reaches. */
export function GrantPlace({ grant: { unit, alliance } }: { grant: Grant }) {
  const t = useText();
  if (alliance) return <>{t('alliance', { name: alliance.name })}</>;
  return <>{unit ? t('below', { name: unit.name }) : t('platform')}</>;
}

/** How a grant stands today. */
export function GrantState({ grant }: { grant: Pick<GrantPartsFragment, 'current' | 'delegated' | 'from'> }) {
  const t = useText();
  const { current, delegated, from } = grant;
  const coming = Date.parse(`${from}T00:00:00+08:00`) > Date.now();
  return (
    <>
      {delegated && <Tag color="warning">{t('delegated')}</Tag>}
      {!current && <Tag>{t(coming ? 'coming' : 'over')}</Tag>}
    </>
  );
}
