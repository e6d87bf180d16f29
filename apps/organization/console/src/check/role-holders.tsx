import { Clause, textsOf } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import type { HolderState, UnitRuleChecksQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['责任岗位', 'Posts of responsibility'],
  nobody: ['未确定', 'nobody'],
});

const useStates = textsOf<HolderState>({
  HELD: ['在任', 'Held'],
  ACTING: ['代理', 'Acting'],
  VACANT: ['空缺', 'Vacant'],
  SEVERAL: ['多于规定人数', 'Too many'],
});

const colours: Record<HolderState, string> = { HELD: 'success', ACTING: 'warning', VACANT: 'error', SEVERAL: 'error' };

type Holders = NonNullable<UnitRuleChecksQuery['orgUnit']>['roleHolders'];

/** Who answers for what by the policy in force: principal, leader in charge, officer (DL-03, ZJ-07, PC-10). */
export function RoleHolders({ holders }: { holders: Holders }) {
  const t = useText();
  const states = useStates();
  if (holders.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="og-rows">
        {holders.map(({ role, state, names, clause }) => (
          <li key={role.code}>
            {role.name}：{names.join('、') || (state === 'VACANT' ? t('nobody') : '')}{' '}
            <Tag color={colours[state]}>{states(state)}</Tag>
            <Clause clause={clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}
