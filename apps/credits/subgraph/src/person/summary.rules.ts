import type { PolicyInForce } from '@yanxiu/directory';
import { clauseOf, requirementFor } from '@yanxiu/policy';
import type { Pack, Profile } from '@yanxiu/policy';
import type { Decimal } from 'decimal.js';
import type { Clause } from '../policy/clause.js';
import { cycleOn } from '../policy/years.js';
import type { Span } from '../policy/years.js';
import type { CreditCycle } from './credit-summary.js';

/** What the policy asks of a person, and over which days it is counted. */
export interface Standing {
  span: Span | null;
  cycle: CreditCycle | null;
  required: Decimal | null;
}

/**
 * The cycle and requirement of a person on a day.
 * @param entered first day of service that is known
 */
export function standingOn(
  policy: PolicyInForce | null,
  profile: Profile,
  day: string,
  entered: string | null,
): Standing {
  if (!policy) return { span: null, cycle: null, required: null };
  const { pack, packCode } = policy;
  const common = requirementFor(pack.credits, {});
  const own = requirementFor(pack.credits, profile);
  const span = cycleOn(pack.credits, day, entered);
  const cycle = {
    packCode,
    years: common.years,
    from: span?.from ?? null,
    to: span?.to ?? null,
    total: common.total,
    totalClause: clauseAt(pack, 'credits.cycle.total'),
    share: common.schoolShare,
    shareClause: clauseAt(pack, 'credits.schoolShare.credits'),
  };
  return { span, cycle, required: own.total };
}

function clauseAt(pack: Pack, path: string): Clause | null {
  return clauseOf(pack, path)?.cite ?? null;
}
