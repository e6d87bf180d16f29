import { Clause, QueryFailure, client, countText, textsOf, useQuery, useSearch } from '@yanxiu/console';
import { Button, Flex, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useCodeNames } from '../choose/use-code-names.js';
import { RuleFindingsDocument } from '../documents/graphql.js';
import type { RuleFindingFilter, RuleFindingGroupsQuery } from '../documents/graphql.js';
import { FindingLine } from './finding-list.js';
import { useRuleTitle } from './finding-words.js';

const useText = textsOf({
  heading: ['{rule}（{count}）', '{rule} ({count})'],
  mendable: ['可一键整改 {count} 项', '{count} by one click'],
  open: ['展开', 'Open'],
  close: ['收起', 'Close'],
  openOf: ['展开{rule}', 'Open {rule}'],
  closeOf: ['收起{rule}', 'Close {rule}'],
  more: ['再显示 {count} 项', 'Show {count} more'],
});

export type FindingGroup = NonNullable<RuleFindingGroupsQuery['ruleFindingGroups']>[number];

interface GroupsProps {
  unitId: string;
  filter: RuleFindingFilter;
  groups: readonly FindingGroup[];
}

/** So many findings stand open by themselves; of more only the first rule does, and the rest is a table of contents. */
const fewEnough = 30;
const perPage = 20;

/** What fails, rule by rule, each rule with its clause; which ones are open stands in the address. */
export function FindingGroups({ unitId, filter, groups }: GroupsProps) {
  const [search, change] = useSearch();
  const title = useRuleTitle(useCodeNames(unitId, 'BODY_KIND'));
  const all = groups.reduce((sum, { total }) => sum + total, 0);
  const byItself = (all <= fewEnough ? groups : groups.slice(0, 1)).map(({ rule }) => rule);
  const chosen = search.get('open');
  const open = chosen === null ? byItself : chosen.split(',');
  const toggle = (rule: string) =>
    change({ open: (open.includes(rule) ? open.filter((one) => one !== rule) : [...open, rule]).join(',') });
  return (
    <div className="yx-blocks">
      {groups.map((group) => (
        <RuleGroup
          key={group.rule}
          unitId={unitId}
          filter={filter}
          group={group}
          name={title(group)}
          open={open.includes(group.rule)}
          toggle={() => toggle(group.rule)}
        />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<GroupsProps, 'groups'> {
  group: FindingGroup;
  name: string;
  open: boolean;
  toggle: () => void;
}

function RuleGroup({ unitId, filter, group, name, open, toggle }: GroupProps) {
  const t = useText();
  return (
    <section className="yx-block og-rule">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>
          {t('heading', { rule: name, count: countText(group.total) })} <Clause clause={group.clause} />
        </Typography.Title>
        <Flex wrap gap={8} align="center">
          {group.mendable > 0 && <Tag color="processing">{t('mendable', { count: countText(group.mendable) })}</Tag>}
          <Button
            className="yx-screen"
            size="small"
            aria-expanded={open}
            aria-label={t(open ? 'closeOf' : 'openOf', { rule: name })}
            onClick={toggle}
          >
            {t(open ? 'close' : 'open')}
          </Button>
        </Flex>
      </Flex>
      {open && (
        <Rows
          key={JSON.stringify(filter)}
          unitId={unitId}
          filter={{ ...filter, rules: [group.rule] }}
          total={group.total}
        />
      )}
    </section>
  );
}

interface RowsProps {
  unitId: string;
  filter: RuleFindingFilter;
  total: number;
}

/** The rows of a rule, page below page. */
function Rows({ unitId, filter, total }: RowsProps) {
  const [pages, setPages] = useState(1);
  return (
    <ul className="og-findings">
      <Pages unitId={unitId} filter={filter} left={total} pages={pages} more={() => setPages(pages + 1)} />
    </ul>
  );
}

interface PagesProps extends Omit<RowsProps, 'total'> {
  after?: string | undefined;
  /** How many rows there are from here on. */
  left: number;
  /** How many pages are shown from here on. */
  pages: number;
  more: () => void;
}

/** A page, and those after it: each goes on where the one before it now ends, so that what is mended shifts them all. */
function Pages({ unitId, filter, after, left, pages, more }: PagesProps) {
  const t = useText();
  const { data, error, refetch } = useQuery(RuleFindingsDocument, {
    variables: { unitId, filter, first: perPage, after },
  });
  const page = data?.ruleFindings;
  const done = () => void client.refetchQueries({ include: 'active' });
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  const rest = Math.max(1, left - perPage);
  return (
    <>
      {error !== undefined && (
        <li>
          <QueryFailure error={error} retry={() => void refetch()} />
        </li>
      )}
      {!data && error === undefined && (
        <li>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </li>
      )}
      {page?.nodes.map((finding) => (
        <FindingLine key={finding.id} finding={finding} done={done} />
      ))}
      {next && pages > 1 && (
        <Pages unitId={unitId} filter={filter} after={next} left={rest} pages={pages - 1} more={more} />
      )}
      {next && pages === 1 && (
        <li className="yx-screen">
          <Button onClick={more}>{t('more', { count: countText(Math.min(rest, perPage)) })}</Button>
        </li>
      )}
    </>
  );
}
