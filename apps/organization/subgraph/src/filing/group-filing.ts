import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '报备时组内的一名成员\nA member of a group when it was filed' })
export class FiledMember {
  @Field(() => ID, { description: '人员\nPerson' })
  personId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field({ description: '组内职务代码\nPosition code in the group' })
  position!: string;
}

@ObjectType({ description: '报备的一个组\nA group as it was filed' })
export class FiledGroup {
  @Field(() => ID, { description: '机构标识\nUnit id' })
  unitId!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field({ description: '类别代码\nKind code' })
  kind!: string;

  @Field(() => [FiledMember], { description: '成员\nMembers' })
  members!: FiledMember[];
}

@ObjectType({ description: '与上次报备相比的变化\nWhat changed since the filing before' })
export class FilingChange {
  @Field(() => ID, { description: '机构标识\nUnit id' })
  unitId!: string;

  @Field({ description: '组名\nName of the group' })
  group!: string;

  @Field({
    description:
      '变化：ADDED 新设、REMOVED 撤销、RENAMED 更名、JOINED 加入、LEFT 退出、REASSIGNED 职务变动\nWhat happened',
  })
  change!: string;

  @Field(() => String, { nullable: true, description: '人员姓名或旧名\nName of the person, or the old name' })
  detail!: string | null;
}

/** A school told the county how its groups stand: kept, receipted, not approved (OH-12, X02). */
@Entity('group_filing')
@ObjectType({ description: '教研组报备\nA filing of a school’s groups' })
@Directive('@key(fields: "id")')
export class GroupFiling extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'school_year' })
  @Field({ description: '学年\nSchool year' })
  schoolYear!: string;

  @Column('int')
  @Field(() => Int, { description: '该学年第几次报备\nWhich filing of the year' })
  number!: number;

  @Column('text')
  @Field({ description: '回执号\nReceipt number' })
  receipt!: string;

  @Column('jsonb')
  groups!: FiledGroup[];

  @Column('jsonb')
  changes!: FilingChange[];

  @Column('text', { name: 'filed_by' })
  @Field({ description: '报备人\nWho filed it' })
  filedBy!: string;

  @Column('timestamptz', { name: 'filed_at' })
  @Field(() => DateTimeScalar, { description: '报备时间\nTime of the filing' })
  filedAt!: Date;
}
