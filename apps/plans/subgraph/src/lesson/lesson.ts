import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LessonPlanState {
  DRAFT = 'DRAFT',
  SHARED = 'SHARED',
}
registerEnumType(LessonPlanState, {
  name: 'LessonPlanState',
  description: '教案状态\nState of a lesson plan',
  valuesConfig: {
    DRAFT: { description: '撰写中，仅本人可见\nBeing written, its author’s alone' },
    SHARED: { description: '已共享给活动参加人\nShared with who takes part' },
  },
});

/** A lesson plan of an activity: the main draft of the group, or a teacher's own second one made of it (DL-18). */
@Entity('lesson_plan')
@ObjectType({
  description: '集体备课的教案：主备稿，或在其上形成的个人二次备课稿\nA lesson plan: the main draft, or one made of it',
})
export class LessonPlan extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'parent_id' })
  @Field(() => ID, {
    nullable: true,
    description: '所依据的主备稿；主备稿为空\nThe main draft it was made of; null for a main draft',
  })
  parentId!: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text', { name: 'author_name' })
  @Field({ description: '作者姓名\nName of the author' })
  authorName!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '课题\nTitle' })
  title!: string;

  @Column('text')
  @Field({ description: '正文\nText' })
  body!: string;

  @Column('text')
  base!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '课后反思\nReflection after the lesson' })
  reflection!: string | null;

  @Column('text')
  @Field(() => LessonPlanState, { description: '状态\nState' })
  state!: LessonPlanState;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

export enum LessonLineKind {
  KEPT = 'KEPT',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}
registerEnumType(LessonLineKind, {
  name: 'LessonLineKind',
  description: '与主备稿相比\nBeside the main draft',
  valuesConfig: {
    KEPT: { description: '保留\nKept' },
    ADDED: { description: '新增\nAdded' },
    REMOVED: { description: '删去\nRemoved' },
  },
});

@ObjectType({ description: '与主备稿对照的一行\nA line beside the main draft' })
export class LessonLine {
  @Field(() => LessonLineKind, { description: '变化\nKind' })
  kind!: LessonLineKind;

  @Field({ description: '文字\nText' })
  text!: string;
}
