import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CheckKind } from './check-kind.js';
import type { MendPlan } from './mend.js';

/** What a rule is held against. */
export enum CheckSubject {
  UNIT = 'UNIT',
  SCHOOL = 'SCHOOL',
  ALLIANCE = 'ALLIANCE',
  BODY = 'BODY',
}
registerEnumType(CheckSubject, {
  name: 'CheckSubject',
  description: '检查对象\nWhat a rule is held against',
  valuesConfig: {
    UNIT: { description: '县级及以上机构\nA county or above' },
    SCHOOL: { description: '学校及其内设机构\nA school or what is in it' },
    ALLIANCE: { description: '联盟与片区\nAn alliance' },
    BODY: { description: '工作机构\nA body' },
  },
});

/**
 * One rule held against one unit, alliance or body on a day. Nothing is stored: the columns describe rows that are
 * computed and then paged like a table, so that cursors, filters and counts are the kit's.
 */
@Entity('rule_check')
@ObjectType({ description: '规则检查：一条规定对一个对象的检查结果\nOne rule held against one unit, alliance or body' })
export class RuleCheck {
  @PrimaryColumn('text')
  @Field(() => ID, { description: '标识：规则与对象\nId: the rule and what it is held against' })
  id!: string;

  @Column('text')
  @Field(() => CheckKind, { description: '类别\nKind' })
  kind!: CheckKind;

  @Column('text')
  @Field({
    description: '规则在政策包中的路径\nPath of the rule in the policy pack, e.g. staffing.PC_LEADER_IN_CHARGE',
  })
  rule!: string;

  @Column('boolean')
  @Field({ description: '是否符合\nWhether the rule holds' })
  ok!: boolean;

  @Column('boolean')
  @Field({ description: '是否仅为提示\nA hint only: the document leaves it open' })
  hint!: boolean;

  @Column('int')
  @Field(() => Int, { description: '现有数\nFound' })
  found!: number;

  @Column('text')
  @Field({ description: '规定数\nExpected, e.g. = 1' })
  expected!: string;

  @Column('text', { name: 'text_zh' })
  textZh!: string;

  @Column('text', { name: 'text_en' })
  textEn!: string;

  @Column('text')
  position!: string | null;

  /** First the units of higher level, then schools, then alliances. */
  @Column('int')
  rank!: number;

  @Column('text', { name: 'subject_name' })
  @Field({ description: '检查对象的名称\nName of what is checked' })
  subjectName!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string | null;

  @Column('text', { array: true })
  path!: string[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '已登记的例外及理由\nReason of a recorded exception' })
  exception!: string | null;

  @Column('boolean')
  @Field({ description: '是否为平台建议而非文件规定\nProposed by the platform, not by the document' })
  proposed!: boolean;

  @Column('text')
  document!: string | null;

  @Column('text', { name: 'clause_number' })
  clauseNumber!: string | null;

  @Column('text')
  quote!: string | null;

  /** Ways to mend it, the nearest first; none where the rule holds. */
  @Column('jsonb')
  mends!: MendPlan[];
}
