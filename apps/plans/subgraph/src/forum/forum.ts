import { CodeItem } from '@yanxiu/directory';
import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said, kept with the forum. */
export interface Spoken {
  personId: string;
  point: string | null;
}

/** A small problem talked over in a small round, entered in a minute (PC-18). The activity holds title, day and outcome. */
@Entity('forum')
@ObjectType({ description: '小论坛记录\nA small forum' })
export class Forum {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('int')
  @Field(() => Int, { description: '用时（分钟）\nMinutes it took' })
  minutes!: number;

  @Column('jsonb')
  speakers!: Spoken[];

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string | null;

  @Column('text', { name: 'resource_title' })
  @Field(() => String, { nullable: true, description: '所附照片名称\nTitle of the picture' })
  resourceTitle!: string | null;

  @Column('text', { name: 'recorded_by' })
  @Field({ description: '登记人\nWho entered it' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '登记时间\nWhen it was entered' })
  createdAt!: Date;
}

@ObjectType({ description: '可登记小论坛的机构\nA unit for which one may enter forums' })
export class ForumUnit {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '名称\nName' })
  name!: string;
}

@ObjectType({ description: '可勾选的参加人\nSomebody who may have been there' })
export class ForumPerson {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '姓名\nName' })
  name!: string;
}

/** What the light form needs to be filled in with a thumb. */
@ObjectType({ description: '小论坛登记表的选项\nWhat the light form chooses from' })
export class ForumOptions {
  @Field(() => [ForumUnit], {
    description:
      '可登记的机构：有组织权限的机构和本人负责的教研组\nUnits: those one organises for, and groups one leads',
  })
  units!: ForumUnit[];

  @Field(() => ID, { nullable: true, description: '本次登记的机构\nThe unit that was chosen' })
  unitId!: string | null;

  @Field(() => [CodeItem], { description: '研修形式：政策指明的在前\nForms: those of the policy for forums first' })
  forms!: CodeItem[];

  @Field(() => Int, {
    nullable: true,
    description: '人数上限，政策未定为空\nMost people; null where the policy says nothing',
  })
  participants!: number | null;

  @Field(() => Int, { nullable: true, description: '时长上限（分钟），政策未定为空\nMost minutes; null likewise' })
  minutes!: number | null;

  @Field(() => [ForumPerson], { description: '本机构人员，至多 300 名\nPeople of the unit, 300 at most' })
  people!: ForumPerson[];
}
