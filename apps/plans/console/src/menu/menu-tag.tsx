import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { CourseMenuState } from '../documents/graphql.js';

export const useMenuText = textsOf({
  DRAFT: ['编制中', 'Being drawn up'],
  OPEN: ['已发布', 'Offered'],
  CLOSED: ['已结束', 'Closed'],
  choosing: ['选课中', 'Choosing'],
});

const colors = { DRAFT: 'default', OPEN: 'blue', CLOSED: 'default' } as const;

export function MenuTag({ state, choosing }: { state: CourseMenuState; choosing: boolean }) {
  const t = useMenuText();
  return choosing ? <Tag color="green">{t('choosing')}</Tag> : <Tag color={colors[state]}>{t(state)}</Tag>;
}
