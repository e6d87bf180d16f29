import { client } from '@yanxiu/console';
import { useEffect, useState } from 'react';
import { MoreProposalsDocument } from '../documents/graphql.js';
import type { ProposalKind, SummaryContentFragment } from '../documents/graphql.js';

type Summary = SummaryContentFragment;
type Page = Summary['praise'];

/**
 * A summary with all its proposals, however many there are: what is not on the page could neither be read nor be kept.
 * @returns the summary as far as it is there, and whether something of it is still missing
 */
export function useProposals(summary: Summary, unit: string): { whole: Summary; missing: boolean; failed: boolean } {
  const [rest, setRest] = useState<{ of: Summary; praise: Page['nodes']; assist: Page['nodes'] } | null>(null);
  const [failed, setFailed] = useState(false);
  const { month, praise, assist } = summary;
  const more = praise.pageInfo.hasNextPage || assist.pageInfo.hasNextPage;
  useEffect(() => {
    if (!more) return undefined;
    let left = false;
    setFailed(false);
    const following = (kind: ProposalKind, page: Page) => restOf({ unit, month, kind }, page);
    Promise.all([following('MERIT', praise), following('SHORTCOMING', assist)]).then(
      ([merits, shortcomings]) => !left && setRest({ of: summary, praise: merits, assist: shortcomings }),
      () => !left && setFailed(true),
    );
    return () => {
      left = true;
    };
  }, [summary, unit]);
  const there = rest?.of === summary ? rest : null;
  const whole = there
    ? {
        ...summary,
        praise: { ...praise, nodes: [...praise.nodes, ...there.praise] },
        assist: { ...assist, nodes: [...assist.nodes, ...there.assist] },
      }
    : summary;
  return { whole, missing: more && !there, failed };
}

/** Page after page, until there is no other. */
async function restOf(
  of: { unit: string; month: string; kind: ProposalKind },
  { pageInfo }: Page,
): Promise<Page['nodes']> {
  const nodes: Page['nodes'] = [];
  let { hasNextPage, endCursor: after } = pageInfo;
  while (hasNextPage) {
    const variables = { ...of, after: after ?? null };
    const { data } = await client.query({ query: MoreProposalsDocument, variables, fetchPolicy: 'network-only' });
    const page = data?.monthSummary?.proposals;
    if (!page) break;
    nodes.push(...page.nodes);
    ({ hasNextPage, endCursor: after } = page.pageInfo);
  }
  return nodes;
}
