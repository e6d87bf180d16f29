import { CodeItem } from '@yanxiu/directory';
import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One school, one policy (OH-05): the directions and focuses that a school has chosen for a school year. */
@Entity('school_profile')
@ObjectType({ description: '一校一策：学校本学年的校本研修方向与重点\nWhat a school works on in a school year' })
@Directive('@key(fields: "id")')
export class SchoolProfile extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('int', { name: 'school_year' })
  @Field(() => Int, { description: '学年，以起始年份计，如 2025 指 2025—2026 学年\nSchool year by the year it begins' })
  schoolYear!: number;

  @Column('jsonb')
  @Field(() => [CodeItem], { description: '研修方向，至多 20 项\nDirections, 20 at most' })
  directions!: CodeItem[];

  /** The document's numbered contents: a list of its own, though it sounds like the directions. */
  @Column('jsonb')
  @Field(() => [CodeItem], { description: '研修内容，至多 20 项\nFocuses, 20 at most' })
  focuses!: CodeItem[];

  @Column('text')
  @Field({ description: '本校的做法\nHow the school goes about it' })
  statement!: string;

  @Column('uuid', { name: 'adoption_id' })
  adoptionId!: string;

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('text', { name: 'updated_by' })
  @Field({ description: '填写人\nWho wrote it' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@ObjectType({ description: '一个方向或内容有多少学校在做\nHow many schools work on one entry' })
export class ProfileShare {
  @Field(() => CodeItem, { description: '方向或内容\nDirection or focus' })
  item!: CodeItem;

  @Field(() => Int, { description: '选了它的学校数\nSchools that chose it' })
  schools!: number;

  @Field(() => Int, { description: '本学年以它为内容的研修活动数\nActivities of the year on it' })
  activities!: number;
}

@ObjectType({ description: '一校一策覆盖情况\nWhich directions and focuses are worked on' })
export class ProfileCoverage {
  @Field(() => Int, { description: '学校总数\nSchools' })
  schools!: number;

  @Field(() => Int, { description: '已制定一校一策的学校数\nSchools with a profile' })
  withProfile!: number;

  @Field(() => [ProfileShare], { description: '各研修方向，至多 20 项\nBy direction, 20 at most' })
  directions!: ProfileShare[];

  @Field(() => [ProfileShare], { description: '各研修内容，至多 20 项\nBy focus, 20 at most' })
  focuses!: ProfileShare[];
}

@ObjectType({ description: '一校一策的选项\nWhat a profile chooses from' })
export class ProfileOptions {
  @Field(() => ID, { nullable: true, description: '可为其填写的学校；没有为空\nSchool that one may write for' })
  unitId!: string | null;

  @Field(() => [CodeItem], { description: '政策的研修方向，至多 20 项\nDirections of the policy, 20 at most' })
  directions!: CodeItem[];

  @Field(() => [CodeItem], { description: '政策的研修内容，至多 20 项\nFocuses of the policy, 20 at most' })
  focuses!: CodeItem[];
}
