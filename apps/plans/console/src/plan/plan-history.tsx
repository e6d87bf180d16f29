import { Timeline, civilDay, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanChangesDocument, PlanTimelineDocument } from '../documents/graphql.js';
import { useCodeWord, usePlanWords } from './plan-words.js';
import type { Plan } from './plan.js';

const useText = textsOf({
  versions: ['历次报送（{count}）', 'Submissions ({count})'],
  num: ['第 {num} 版', 'Version {num}'],
  sent: ['{name}于{day}报送，回执号 {receipt}', 'Handed in by {name} on {day}, receipt {receipt}'],
  decided: ['{name}于{day}处理', 'Decided by {name} on {day}'],
  system: ['{basis}（{day}）', '{basis} ({day})'],
  comment: ['意见：{comment}', 'Comment: {comment}'],
  reason: ['修订原因：{reason}', 'Amended because: {reason}'],
  late: ['逾期', 'Late'],
  compare: ['与上一版比较', 'Compare with the one before'],
  hide: ['收起比较', 'Hide'],
  draft: ['查看草稿与已报版的差别', 'Compare the draft with what was handed in'],
  before: ['原内容', 'Before'],
  after: ['现内容', 'After'],
  ADDED: ['新增', 'Added'],
  REMOVED: ['删去', 'Removed'],
  CHANGED: ['有改动', 'Changed'],
  same: ['各栏目内容没有改动', 'No section was changed'],
  timeline: ['办理记录', 'What was done'],
  status: ['状态', 'State'],
  receipt: ['回执号', 'Receipt'],
  version: ['版次', 'Version'],
  held: ['审核人', 'Held by'],
  title: ['名称', 'Title'],
  principles: ['自查结果', 'Result'],
});

/** Submissions with what became of them and what changed, and the log. */
export function PlanHistory({ plan }: { plan: Plan }) {
  const t = useText();
  const code = useCodeWord();
  const [shown, setShown] = useState<number | 'draft' | null>(null);
  const { nodes } = plan.history;
  const drafting = plan.steps.includes('EDIT') && plan.currentVersion !== null;
  return (
    <>
      {nodes.length > 0 && (
        <section className="yx-block">
          <Typography.Title level={2}>{t('versions', { count: nodes.length })}</Typography.Title>
          {drafting && (
            <Compare
              id={plan.id}
              open={shown === 'draft'}
              label={t('draft')}
              toggle={(on) => setShown(on ? 'draft' : null)}
            />
          )}
          <ul className="pl-entries">
            {nodes.map((version) => (
              <li key={version.id}>
                <Submission version={version} />
                {version.num > 1 && (
                  <Compare
                    id={plan.id}
                    from={version.num - 1}
                    to={version.num}
                    label={t('compare')}
                    open={shown === version.num}
                    toggle={(on) => setShown(on ? version.num : null)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="yx-block">
        <Typography.Title level={2}>{t('timeline')}</Typography.Title>
        <Timeline
          query={PlanTimelineDocument}
          variables={{ id: plan.id }}
          entries={(data) => data.plan?.timeline}
          labels={{
            ...{ status: t('status'), receipt: t('receipt'), num: t('version'), heldBy: t('held'), title: t('title') },
            principles: t('principles'),
          }}
          words={code}
        />
      </section>
    </>
  );
}

type Version = Plan['history']['nodes'][number];

function Submission({ version }: { version: Version }) {
  const t = useText();
  const word = usePlanWords();
  const { locale } = usePreferences();
  const { num, status, receipt, late, reason, submittedAt, submittedByName, decidedAt, decidedByName, basis, comment } =
    version;
  const day = (at: string) => dayText(civilDay(at), locale);
  const state = status === 'SUBMITTED' ? 'VERSION_SUBMITTED' : status;
  return (
    <>
      <div>
        <strong>{t('num', { num })}</strong> <Tag>{word(state)}</Tag>
        {late && <Tag color="orange">{t('late')}</Tag>}
      </div>
      <div>{t('sent', { name: submittedByName, day: day(submittedAt), receipt })}</div>
      {reason && <div>{t('reason', { reason })}</div>}
      {decidedAt && (
        <div>
          {decidedByName
            ? t('decided', { name: decidedByName, day: day(decidedAt) })
            : t('system', { basis: basis ? word(basis) : '', day: day(decidedAt) })}
        </div>
      )}
      {comment && <div>{t('comment', { comment })}</div>}
    </>
  );
}

interface CompareProps {
  id: string;
  from?: number;
  to?: number;
  label: string;
  open: boolean;
  toggle: (open: boolean) => void;
}

function Compare({ id, from, to, label, open, toggle }: CompareProps) {
  const t = useText();
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={() => toggle(!open)}>
        {open ? t('hide') : label}
      </Button>
      {open && <Changes id={id} from={from} to={to} />}
    </>
  );
}

function Changes({ id, from, to }: { id: string; from?: number | undefined; to?: number | undefined }) {
  const t = useText();
  const { data, loading } = useQuery(PlanChangesDocument, { variables: { id, from, to }, fetchPolicy: 'network-only' });
  if (loading && !data) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  const changed = (data?.plan?.changes ?? []).filter(({ change }) => change !== 'SAME');
  if (changed.length === 0) return <p className="yx-note">{t('same')}</p>;
  return (
    <ul className="pl-changes">
      {changed.map(({ code, name, change, before, after }) => (
        <li key={code}>
          <div>
            <strong>{name}</strong> <Tag>{t(change as 'ADDED')}</Tag>
          </div>
          <div className="pl-sides">
            {before !== null && before !== undefined && <Side title={t('before')} text={before} />}
            {after !== null && after !== undefined && <Side title={t('after')} text={after} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const Side = ({ title, text }: { title: string; text: string }) => (
  <div className="pl-side">
    <div className="yx-note">{title}</div>
    <div className="pl-text">{text || '—'}</div>
  </div>
);
