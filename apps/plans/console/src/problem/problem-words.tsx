import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { ProblemStatus } from '../documents/graphql.js';

const useText = textsOf({
  OPEN: ['待研究', 'In the box'],
  MERGED: ['已归并', 'Merged'],
  PROMOTED: ['已提炼为主题', 'Made a theme'],
  SET_ASIDE: ['暂不研究', 'Set aside'],
  WITHDRAWN: ['已撤回', 'Taken back'],
});

/** The platform's own words for problems. */
export const useProblemWords = useText;

const colours: Partial<Record<ProblemStatus, string>> = { OPEN: 'blue', PROMOTED: 'green', SET_ASIDE: 'orange' };

export function ProblemStatusTag({ status }: { status: ProblemStatus }) {
  const t = useText();
  const colour = colours[status];
  return <Tag {...(colour && { color: colour })}>{t(status)}</Tag>;
}
