import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ThemeStatus {
  DRAFT = 'DRAFT',
  IN_WORK = 'IN_WORK',
  CLOSED = 'CLOSED',
}
registerEnumType(ThemeStatus, {
  name: 'ThemeStatus',
  description: '研修主题的状态\nState of a theme',
  valuesConfig: {
    DRAFT: { description: '起草中，仅编制者可见\nDraft, seen by its authors only' },
    IN_WORK: { description: '研修中\nWorked on' },
    CLOSED: { description: '已结题\nClosed' },
  },
});

/** What a school, a group or a teacher works on (OH-10, HL-04, DL-14): the school's one, the groups' own under it. */
@Entity('theme')
@ObjectType({ description: '研修主题\nA theme of training' })
@Directive('@key(fields: "id")')
export class Theme extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '主题名称\nTitle' }) title!: string;

  @Column('text')
  @Field({ description: '由哪一级提出：SCHOOL、GROUP、PERSON 等\nLevel that holds it' })
  level!: string;

  // Code and label are kept as the pack named them.
  @Column('jsonb')
  @Field(() => CodeItem, {
    nullable: true,
    description: '主题类型，如大主题、小专题；文件未分类的为空\nKind; null where the document knows none',
  })
  kind!: CodeItem | null;

  @Column('jsonb')
  @Field(() => CodeItem, {
    nullable: true,
    description: '对应政策中的大主题、方向或内容\nBig theme, direction or content of the policy that it belongs to',
  })
  focus!: CodeItem | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '主题来源与研修目的\nWhere it comes from and what it is for' })
  purpose!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string | null;
  @Column('uuid', { name: 'parent_id' }) parentId!: string | null;
  @Column('uuid', { name: 'series_id' }) seriesId!: string | null;

  @Column('int', { name: 'series_num' })
  @Field(() => Int, { nullable: true, description: '在主题系列中的序号，从 1 起\nPlace in its series, from 1' })
  seriesNum!: number | null;

  @Column('text') @Field(() => ThemeStatus, { description: '状态\nState' }) status!: ThemeStatus;

  @Column('text')
  @Field(() => String, { nullable: true, description: '结题结论\nWhat it came to' })
  conclusion!: string | null;

  @Column('date', { name: 'started_on' })
  @Field(() => DateScalar, { nullable: true, description: '启动日\nDay it was taken up' })
  startedOn!: string | null;

  @Column('date', { name: 'closed_on' })
  @Field(() => DateScalar, { nullable: true, description: '结题日\nDay it was closed' })
  closedOn!: string | null;

  @Column('uuid', { name: 'adoption_id' }) adoptionId!: string | null;
  @Column('text', { name: 'pack_code' }) packCode!: string | null;
  @Column('int', { name: 'pack_version' }) packVersion!: number | null;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;
  @Column('text', { name: 'created_by' }) createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nWhen it was begun' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
