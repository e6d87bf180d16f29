import { CodeItem } from '@yanxiu/directory';
import type { OrganizationRules } from '@yanxiu/policy';
import { civilDay, defineLoader, grouped, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { HolderState } from '../meeting/meeting.input.js';
import { PolicyClause } from '../policy/policy.input.js';
import { labelled } from '../policy/labels.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { OrgUnit } from '../unit/unit.js';

@ObjectType({ description: '应设岗位及任职情况\nA post that there must be, and how it is held' })
export class RoleHolder {
  @Field(() => CodeItem, { description: '岗位（政策代码表）\nRole by the policy’s code table' })
  role!: CodeItem;

  @Field(() => HolderState, { description: '任职情况\nHow it is held' })
  state!: HolderState;

  @Field({ description: '规定人数\nExpected number' })
  expected!: string;

  @Field(() => [String], { description: '任职者姓名；不在范围内为空表\nNames; empty out of reach' })
  names!: string[];

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;
}

interface Holding {
  place: string;
  position: string;
  name: string;
  acting: boolean;
  seen: boolean;
}

/** Who holds which post at units or anywhere in the school, today; names go by the reach for people. */
const holdingsAt = defineLoader<string, Holding[]>(async (unitIds, { db, viewer }) => {
  const day = civilDay();
  const ids = [...unitIds];
  const found = await db.query<Holding>(sql`
    select distinct u.id as place, t.position, p.id, p.name, t.acting,
      ${within(viewer, 'organization:read-people', { unit: 'unit_id', self: 'person_id' })} as seen
    from unnest(${ids}::uuid[]) as u(id) join posting t on t.unit_id = u.id or t.school_id = u.id
    join person p on p.id = t.person_id and p.active
    where t.position <> 'TEACHER' and ${validOn('t', day)}
    order by p.name, p.id`);
  return grouped(ids, found, ({ place }) => place);
});

type StaffingRule = OrganizationRules['staffing'][number];

function stateOf(holders: Holding[], { max }: StaffingRule): HolderState {
  if (!holders.length) return HolderState.VACANT;
  if (max !== null && holders.length > max) return HolderState.SEVERAL;
  return holders.every(({ acting }) => acting) ? HolderState.ACTING : HolderState.HELD;
}

/** Every post that the policy asks of such a unit: held, acting, vacant or held by too many (DL-03, PC-10, OH-22). */
async function roleHoldersOf(context: Context, { id, level, path }: OrgUnit): Promise<RoleHolder[]> {
  const rules = await rulesInForce(context, path, civilDay());
  const due = rules?.staffing.filter(({ per }) => per === level) ?? [];
  if (!due.length) return [];
  const holdings = await holdingsAt(context).load(id);
  return Promise.all(
    due.map(async (rule) => {
      const holders = holdings.filter(({ position }) => position === rule.role);
      return {
        role: await labelled(context, 'roles', rule.role, path),
        state: stateOf(holders, rule),
        expected:
          rule.max === null ? `>= ${rule.min}` : rule.min === rule.max ? `= ${rule.min}` : `${rule.min}–${rule.max}`,
        names: [...new Set(holders.filter(({ seen }) => seen).map(({ name }) => name))],
        clause: rule.cite ?? null,
      };
    }),
  );
}

@Resolver(() => OrgUnit)
export class OrgUnitRoleHoldersResolver {
  @FieldResolver(() => [RoleHolder], {
    description: '应设岗位及任职情况：在任、代理、空缺\nPosts that there must be: held, acting or vacant',
  })
  roleHolders(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<RoleHolder[]> {
    return roleHoldersOf(context, unit);
  }
}
