import { Clause, Link, countText, textsOf } from '@yanxiu/console';
import { Button, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { FindingFragment } from '../documents/graphql.js';
import { useRuleTitle } from './finding-words.js';
import { byRule } from './findings.js';
import { Mending } from './mending.js';

const useText = textsOf({
  heading: ['{rule}（{count}）', '{rule} ({count})'],
  all: ['显示全部 {count} 项', 'Show all {count}'],
  exception: ['例外：{reason}', 'Exception: {reason}'],
  hint: ['提示', 'Hint'],
  proposed: ['平台建议', 'Proposed by the platform'],
  fails: ['未达标', 'Fails'],
  holds: ['达标', 'Holds'],
});

const firstShown = 10;

interface ListProps {
  findings: readonly FindingFragment[];
  bodies: ReadonlyMap<string, string>;
  done: () => void;
}

/** What fails, rule by rule, each rule with its clause. */
export function FindingList({ findings, bodies, done }: ListProps) {
  return byRule(findings).map((group) => <RuleGroup key={group[0]?.rule} group={group} bodies={bodies} done={done} />);
}

function RuleGroup({ group, bodies, done }: { group: FindingFragment[] } & Omit<ListProps, 'findings'>) {
  const t = useText();
  const title = useRuleTitle(bodies);
  const [all, setAll] = useState(false);
  const [first] = group;
  if (!first) return null;
  const shown = all ? group : group.slice(0, firstShown);
  return (
    <section className="yx-block og-rule">
      <Typography.Title level={2}>
        {t('heading', { rule: title(first), count: countText(group.length) })} <Clause clause={first.clause} />
      </Typography.Title>
      <ul className="og-findings">
        {shown.map((finding) => (
          <FindingLine key={finding.id} finding={finding} done={done} />
        ))}
      </ul>
      {shown.length < group.length && (
        <Button onClick={() => setAll(true)}>{t('all', { count: countText(group.length) })}</Button>
      )}
    </section>
  );
}

interface LineProps {
  finding: FindingFragment;
  done: () => void;
  /** Whether it says what it is about: not on a page of its own. */
  named?: boolean;
}

/** One unit, alliance or body against one rule: the facts, the exception, the ways to mend. */
export function FindingLine({ finding, done, named = true }: LineProps) {
  const t = useText();
  const { ok, hint, proposed, exception, message } = finding;
  const state = ok ? 'holds' : hint ? 'hint' : 'fails';
  const tag = <Tag color={{ holds: 'success', hint: 'warning', fails: 'error' }[state]}>{t(state)}</Tag>;
  return (
    <li>
      <div>
        {named ? <SubjectLink finding={finding} /> : message} {tag}
        {proposed && <Tag>{t('proposed')}</Tag>}
        {named ? <div className="yx-note">{message}</div> : <Clause clause={finding.clause} />}
        {exception && <div className="yx-note">{t('exception', { reason: exception })}</div>}
      </div>
      {!ok && <Mending finding={finding} done={done} />}
    </li>
  );
}

function SubjectLink({ finding: { subjectName, body, alliance, unit } }: { finding: FindingFragment }) {
  if (body) return <Link href={`/organization/bodies/${body.id}`}>{subjectName}</Link>;
  if (alliance) return <Link href={`/organization/alliances/${alliance.id}`}>{subjectName}</Link>;
  return unit ? <Link href={`/organization/units/${unit.id}`}>{subjectName}</Link> : subjectName;
}
