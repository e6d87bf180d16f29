import { textsOf } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { ProblemLineFragment } from '../documents/graphql.js';
import { AsideDialog, MergeDialog } from './handle-dialogs.js';
import { PromoteDialog } from './promote-dialog.js';

const useText = textsOf({
  chosen: ['已选 {count} 个问题', '{count} chosen'],
  merge: ['归并', 'Merge'],
  promote: ['提炼为主题', 'Make a theme'],
  aside: ['暂不研究', 'Set aside'],
  clear: ['取消选择', 'Choose none'],
});

interface Props {
  chosen: ProblemLineFragment[];
  unitId: string | undefined;
  done: () => void;
}

/** What who leads the group does with the problems that are chosen. The dialogs stand here, beside no row. */
export function HandleBar({ chosen, unitId, done }: Props) {
  const t = useText();
  const [step, setStep] = useState<{ kind: 'merge' | 'promote' | 'aside'; problems: ProblemLineFragment[] } | null>(
    null,
  );
  const all = (wanted: 'MERGE' | 'SET_ASIDE' | 'PROMOTE') => chosen.every(({ steps }) => steps.includes(wanted));
  const ask = (kind: 'merge' | 'promote' | 'aside') => setStep({ kind, problems: chosen });
  const dialog = step && { problems: step.problems, done, close: () => setStep(null) };
  return (
    <>
      {chosen.length > 0 && (
        <div className="pl-handle-bar" role="toolbar">
          <span>{t('chosen', { count: chosen.length })}</span>
          <Button type="primary" disabled={!all('PROMOTE')} onClick={() => ask('promote')}>
            {t('promote')}
          </Button>
          <Button disabled={chosen.length < 2 || !all('MERGE')} onClick={() => ask('merge')}>
            {t('merge')}
          </Button>
          <Button disabled={chosen.length !== 1 || !all('SET_ASIDE')} onClick={() => ask('aside')}>
            {t('aside')}
          </Button>
          <Button type="text" onClick={done}>
            {t('clear')}
          </Button>
        </div>
      )}
      {dialog && step.kind === 'merge' && <MergeDialog {...dialog} />}
      {dialog && step.kind === 'aside' && <AsideDialog {...dialog} />}
      {dialog && step.kind === 'promote' && <PromoteDialog {...dialog} unitId={unitId} />}
    </>
  );
}
