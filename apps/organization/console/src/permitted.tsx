import { textsOf, useHolds } from '@yanxiu/console';
import { Result } from '@yanxiu/console/antd';
import type { ReactNode } from 'react';

const useText = textsOf({
  title: ['您没有此项权限', 'You may not do this'],
  hint: [
    '需要办理的，请联系本机构管理员授予相应角色。',
    'If it is your task, ask the administrator of your unit for a role.',
  ],
});

/** A page for those who hold a permission; others are told whom to ask. What may be done is decided by the server. */
export function Permitted({ permission, children }: { permission: string; children: ReactNode }) {
  const t = useText();
  const holds = useHolds();
  return holds(permission) ? children : <Result status="403" title={t('title')} subTitle={t('hint')} />;
}
