import { Link, civilDay, dayText, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App, Button, Checkbox } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ReopenProblemDocument, SeparateProblemDocument, VoteForProblemDocument } from '../documents/graphql.js';
import type { ProblemLineFragment } from '../documents/graphql.js';
import { groupName } from '../theme/group-name.js';
import { MergedList } from './merged-list.js';
import type { OwnStep } from './own-problem-dialog.js';
import { ProblemStatusTag } from './problem-words.js';

const useText = textsOf({
  choose: ['选择：{text}', 'Choose: {text}'],
  by: ['{name}，{day}', '{name}, {day}'],
  nobody: ['匿名', 'Anonymous'],
  own: ['匿名（本人）', 'Anonymous (you)'],
  raised: ['{count} 人次提出', 'Brought up {count} times'],
  votes: ['{count} 人同感', '{count} votes'],
  vote: ['我也遇到', 'Me too'],
  voted: ['已同感，收回', 'Take back'],
  revise: ['修改', 'Change'],
  withdraw: ['撤回', 'Take back'],
  separate: ['拆出', 'Take out'],
  reopen: ['重新列入', 'Take up again'],
  reason: ['暂不研究：{reason}', 'Set aside: {reason}'],
  into: ['已归并到“{text}”', 'Merged into “{text}”'],
  theme: ['已提炼为主题：', 'Made the theme: '],
  merged: ['查看归并的问题', 'What was merged'],
  hide: ['收起', 'Hide'],
  done: ['已办理', 'Done'],
});

interface Props {
  problem: ProblemLineFragment;
  chosen: boolean;
  choose: (id: string, on: boolean) => void;
  /** The author's steps are asked about in a dialog, which stands above the list. */
  ask: (step: OwnStep) => void;
}

/** One problem: what it is, whose, how many feel the same, what became of it, and what the reader may do. */
export function ProblemItem({ problem, chosen, choose, ask }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const handles = problem.steps.includes('PROMOTE');
  return (
    <li className="pl-problem">
      {handles && (
        <Checkbox
          aria-label={t('choose', { text: problem.text })}
          checked={chosen}
          onChange={({ target }) => choose(problem.id, target.checked)}
        />
      )}
      <div className="pl-problem-body">
        <p className="pl-problem-text">{problem.text}</p>
        <About problem={problem} />
        <div className="pl-problem-steps">
          <Steps problem={problem} ask={ask} />
          {problem.raised > 1 && (
            <Button size="small" type="text" onClick={() => setOpen(!open)}>
              {t(open ? 'hide' : 'merged')}
            </Button>
          )}
        </div>
        {open && <MergedList id={problem.id} />}
      </div>
    </li>
  );
}

function About({ problem }: { problem: ProblemLineFragment }) {
  const t = useText();
  const { locale } = usePreferences();
  const { authorName, mine, createdAt, unit, raised, votes, status, reason, into, themes } = problem;
  const name = authorName ?? t(mine ? 'own' : 'nobody');
  return (
    <>
      <div className="yx-note pl-problem-about">
        <ProblemStatusTag status={status} />
        <span>{t('by', { name, day: dayText(civilDay(createdAt), locale) })}</span>
        {unit && <span>{groupName(unit)}</span>}
        {raised > 1 && <span>{t('raised', { count: raised })}</span>}
        <strong>{t('votes', { count: votes })}</strong>
      </div>
      {reason && <div className="yx-note">{t('reason', { reason })}</div>}
      {into && <div className="yx-note">{t('into', { text: into.text })}</div>}
      {themes.nodes.length > 0 && (
        <div className="yx-note">
          {t('theme')}
          {themes.nodes.map(({ id, title }) => (
            <Link key={id} href={`/plans/themes/${id}`}>
              {title}
            </Link>
          ))}
        </div>
      )}
    </>
  );
}

function Steps({ problem, ask }: { problem: ProblemLineFragment; ask: Props['ask'] }) {
  const t = useText();
  const { message } = App.useApp();
  const again = { refetchQueries: ['Problems'], awaitRefetchQueries: true };
  const [vote, voting] = useMutation(VoteForProblemDocument);
  const [separate, separating] = useMutation(SeparateProblemDocument, again);
  const [reopen, reopening] = useMutation(ReopenProblemDocument, again);
  const seen = { id: problem.id, version: problem.version };
  const does = (work: Promise<unknown>, told = true) =>
    void work.then(
      () => told && void message.success(t('done')),
      (error: Error) => void message.error(error.message),
    );
  const has = (step: (typeof problem.steps)[number]) => problem.steps.includes(step);
  return (
    <>
      {(has('VOTE') || has('TAKE_BACK_VOTE')) && (
        <Button
          size="small"
          {...(problem.voted ? {} : { className: 'pl-strong' })}
          loading={voting.loading}
          aria-pressed={problem.voted}
          onClick={() => does(vote({ variables: { input: { id: problem.id, inFavour: !problem.voted } } }), false)}
        >
          {t(problem.voted ? 'voted' : 'vote')}
        </Button>
      )}
      {has('REVISE') && (
        <Button size="small" onClick={() => ask('REVISE')}>
          {t('revise')}
        </Button>
      )}
      {has('WITHDRAW') && (
        <Button size="small" onClick={() => ask('WITHDRAW')}>
          {t('withdraw')}
        </Button>
      )}
      {has('SEPARATE') && (
        <Button
          size="small"
          loading={separating.loading}
          onClick={() => does(separate({ variables: { input: seen } }))}
        >
          {t('separate')}
        </Button>
      )}
      {has('REOPEN') && (
        <Button size="small" loading={reopening.loading} onClick={() => does(reopen({ variables: { input: seen } }))}>
          {t('reopen')}
        </Button>
      )}
    </>
  );
}
