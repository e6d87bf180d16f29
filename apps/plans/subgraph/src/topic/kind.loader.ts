import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, row, sql, wellFormed } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { schoolOf } from '../plan/template.loader.js';
import type { TopicKind } from './topic.payload.js';
import { handlingOf, methodsOf, paperDemands } from './topic.rules.js';
import { TopicScale } from './topic.js';

/** The kinds of topic that the policy in force for a unit knows; by default for the viewer's own school. */
export async function topicKindsOf({ db, viewer }: Context, unitId: string | null): Promise<TopicKind[]> {
  const unit = unitId
    ? wellFormed([unitId]).length
      ? await row(db, DirectoryUnit, sql`where t.id = ${unitId} and t.active`)
      : undefined
    : viewer.personId
      ? await schoolOf(db, viewer.personId)
      : undefined;
  const policy = unit && (await policyInForce(db, unit.path, civilDay()));
  if (!policy) return [];
  const { pack } = policy;
  const methods = methodsOf(pack);
  return pack.plans.topicKinds.map((rule) => ({
    item: { scheme: 'TOPIC_KIND', code: rule.code, name: rule.zh },
    ...{
      scale: TopicScale[rule.scale],
      handling: handlingOf(pack, rule),
      papers: paperDemands(pack, rule.code),
      methods,
    },
  }));
}
