import { CodeItem } from '@yanxiu/directory';
import { Allow, DateScalar, defineLoader, grouped, insert, rows, sql, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { v7 as uuid } from 'uuid';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { logged, placeAt } from '../unit/placed-row.js';
import { unitById } from '../unit/unit.loader.js';
import { unitToManage } from '../unit/unit.service.js';
import { OrgLevel, OrgUnit } from '../unit/unit.js';
import { titleCountsOf } from './title.loader.js';
import { TitleTarget } from './title-target.js';

@InputType({ description: '设定骨干教师队伍目标，再次设定即修改\nA target for a title; again is a change' })
export class SetTitleTargetInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '称号代码（政策代码表）\nTitle code of the policy' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  title!: string;

  @Field(() => OrgLevel, { nullable: true, description: '级别\nLevel' })
  level?: OrgLevel | null;

  @Field(() => Int, { description: '目标人数\nPeople aimed at' })
  @Min(1)
  @Max(1_000_000)
  people!: number;

  @Field(() => DateScalar, { description: '期限\nBy this day' })
  due!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '设定目标的结果\nResult of setTitleTarget' })
export class TitleTargetPayload {
  @Field(() => TitleTarget, { description: '目标\nThe target' })
  target!: TitleTarget;
}

const targetsOf = defineLoader<string, TitleTarget[]>(async (unitIds, { db, viewer }) =>
  grouped(
    unitIds,
    await rows(
      db,
      TitleTarget,
      sql`where t.unit_id = any(${[...unitIds]}::uuid[]) and ${within(viewer, 'organization:read', { unit: 'unit_id' })}
          order by t.title, array_position(array['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL'], t.level), t.id`,
    ),
    ({ unitId }) => unitId,
  ),
);

function setTitleTarget(context: Context, input: SetTitleTargetInput): Promise<TitleTargetPayload> {
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId');
    const { title, level = null, people, due, reason } = input;
    const [target] = await insert(
      tx,
      TitleTarget,
      [{ id: uuid(), ...placeAt(unit), title, level, people, due, reason }],
      sql`on conflict (unit_id, title, coalesce(level, '')) do update set people = excluded.people, due = excluded.due,
            reason = excluded.reason, version = t.version + 1, updated_at = now()`,
    );
    const after = { title, level, people, due };
    await logged(tx, context, ['TitleTarget', 'setTitleTarget'], target!, { after, reason });
    return { target: target! };
  });
}

@Resolver(() => TitleTarget)
export class TitleTargetResolver {
  @Mutation(() => TitleTargetPayload, { description: '设定骨干教师队伍目标\nSets a target for a title' })
  @Allow('organization:manage')
  setTitleTarget(@Arg('input') input: SetTitleTargetInput, @Ctx() context: Context): Promise<TitleTargetPayload> {
    return setTitleTarget(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '称号（政策代码表）\nTitle by the policy’s code table' })
  title(@Root() target: TitleTarget, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'titles', target.title, pathOf(target));
  }

  @FieldResolver(() => Int, { description: '现有人数\nPeople who hold it now' })
  async held(@Root() { unitId, title, level }: TitleTarget, @Ctx() context: Context): Promise<number> {
    const unit = await unitById(context).load(unitId);
    const counts = unit ? await titleCountsOf(context).load(unit) : [];
    return counts.find((count) => count.title === title && count.level === level)?.people ?? 0;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitTitleTargetsResolver {
  @FieldResolver(() => [TitleTarget], {
    description: '骨干教师队伍目标与现状\nTargets for titles, with what there is',
  })
  titleTargets(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<TitleTarget[]> {
    return targetsOf(context).load(id);
  }
}
