import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrgUnit } from '../unit/unit.js';

export enum ProgrammeTaskStatus {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DROPPED = 'DROPPED',
}
registerEnumType(ProgrammeTaskStatus, {
  name: 'ProgrammeTaskStatus',
  description: '项目任务的状态\nState of a task',
  valuesConfig: {
    OPEN: { description: '进行中\nOpen' },
    DONE: { description: '已完成\nDone' },
    DROPPED: { description: '不再实施\nDropped' },
  },
});

/** So many schools of a kind: of a stage, or named under the task. */
export interface SchoolTarget {
  kind: string;
  count: number;
  /** The document speaks of visits on the spot (HL-26). */
  visit: boolean;
}

/** A task of a year: a quota of persons by days, a population by stage and subject, or so many schools. */
@Entity('programme_task')
@ObjectType({ description: '项目的年度任务\nA task of a year of a programme' })
@Directive('@key(fields: "id")')
export class ProgrammeTask extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('int') @Field(() => Int, { description: '年度\nYear' }) year!: number;
  @Column('int') @Field(() => Int, { description: '序号\nNumber in the year' }) num!: number;
  @Column('text') @Field({ description: '任务\nTask' }) title!: string;

  @Column('boolean')
  @Field({ description: '是否出自文件：文件的任务不能改动\nWhether it is the document’s: then it cannot be changed' })
  cited!: boolean;

  @Column('text') @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Column('text') @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Column('text') stage!: string | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '人数\nHow many persons' })
  persons!: number | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '每人天数\nDays for each of them' })
  days!: number | null;

  @Column('boolean', { name: 'whole_population' })
  @Field({ description: '是否为所列学科的全体教师\nWhether it is for all teachers of the subjects' })
  wholePopulation!: boolean;

  @Column('text', { array: true })
  @Field(() => [String], { description: '学科，至多 30 门\nSubjects, 30 at most' })
  subjects!: string[];

  @Column('jsonb', { name: 'school_targets' }) schoolTargets!: SchoolTarget[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '责任单位或责任人\nWho answers for it' })
  responsible!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '项目承办机构\nContractor' })
  contractor!: string | null;

  @Column('date', { name: 'contractor_until' })
  @Field(() => DateScalar, { nullable: true, description: '承办至\nLast day of the contractor' })
  contractorUntil!: string | null;

  @Column('date', { name: 'starts_on' })
  @Field(() => DateScalar, { nullable: true, description: '开始日；未定为空\nFirst day; null while not set' })
  startsOn!: string | null;

  @Column('date', { name: 'ends_on' })
  @Field(() => DateScalar, { nullable: true, description: '完成期限；未定为空\nLast day; null while not set' })
  endsOn!: string | null;

  @Column('text') @Field(() => ProgrammeTaskStatus, { description: '状态\nState' }) status!: ProgrammeTaskStatus;

  @Column('text')
  @Field(() => String, { nullable: true, description: '完成情况，或不再实施的原因\nOutcome, or why it was dropped' })
  outcome!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@ObjectType({ description: '培训对象：一门学科\nWho a training is for, in one subject' })
export class ProgrammeTarget {
  @Field({ description: '学科\nSubject' }) subject!: string;
  @Field(() => Int, { description: '应训人数\nTeachers it is for' }) teachers!: number;
  @Field(() => Int, { description: '已参训人数\nTeachers who took part' }) reached!: number;
  @Field({ description: '是否在任务所列学科之内\nWhether the task names the subject' }) covered!: boolean;
}

@ObjectType({ description: '目标学校及到达情况\nSchools aimed at, and those reached' })
export class ProgrammeSchools {
  @Field(() => CodeItem, { description: '学段或学校类别\nStage or kind' }) kind!: CodeItem;
  @Field(() => Int, { description: '目标所数\nHow many are aimed at' }) target!: number;
  @Field(() => Int, { nullable: true, description: '已确定所数；按学段的为空\nNamed so far; null for a stage' })
  named!: number | null;
  @Field(() => Int, { description: '已开展所数\nReached by an activity' }) reached!: number;
  @Field({ description: '是否为入校调研\nWhether they are visited on the spot' }) visit!: boolean;
}

/** What has happened, counted from the confirmed attendances of the linked activities. */
@ObjectType({
  description: '任务进展，按关联活动的确认出勤统计\nProgress, by confirmed attendance of linked activities',
})
export class ProgrammeProgress {
  @Field(() => Int, { description: '关联活动数\nLinked activities' }) activities!: number;
  @Field(() => Int, { description: '实到人数\nPersons who came' }) persons!: number;
  @Field(() => Int, { description: '实到人日\nDays they came, added up' }) personDays!: number;
  @Field(() => Int, { nullable: true, description: '应到人日\nDays asked for, added up' }) targetPersonDays!:
    number | null;
  @Field(() => Int, { nullable: true, description: '学满规定天数的人数\nWho came on all the days asked for' })
  complete!: number | null;
  @Field(() => Int, { description: '涉及学校数\nSchools reached' }) schools!: number;
  @Field(() => Int, {
    nullable: true,
    description: '完成百分比；文件未定量为空\nPercent; null where nothing is counted',
  })
  percent!: number | null;
  @Field({ description: '是否逾期\nWhether it is past its day' }) overdue!: boolean;
}

@Entity('programme_milestone')
@ObjectType({ description: '节点\nA milestone' })
export class ProgrammeMilestone {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'task_id' }) taskId!: string;
  @Column('text') @Field({ description: '节点内容\nWhat is to be reached' }) title!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '推动措施，如文件下达\nMeasure by which it is moved (HL-10)' })
  measure!: CodeItem | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '责任人\nWho answers for it' })
  responsible!: string | null;

  @Column('date', { name: 'due_on' }) @Field(() => DateScalar, { description: '期限\nDue' }) dueOn!: string;

  @Column('date', { name: 'reached_on' })
  @Field(() => DateScalar, { nullable: true, description: '完成日\nReached on' })
  reachedOn!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;
}

@ObjectType({ description: '任务下确定的学校\nA school named under a task' })
export class ProgrammeSchool {
  @Field(() => CodeItem, { description: '类别\nKind' }) kind!: CodeItem;
  @Field(() => OrgUnit, { nullable: true, description: '学校\nSchool' }) unit!: OrgUnit;
  @Field({ description: '学校名称\nName of the school' }) name!: string;
  @Field(() => DateScalar, { description: '确定日期\nNamed on' }) namedOn!: string;
}

@ObjectType({ description: '任务关联的联盟\nAn alliance linked to a task' })
export class ProgrammeAlliance {
  @Field(() => ID, { description: '联盟\nAlliance' }) id!: string;
  @Field({ description: '名称\nName' }) name!: string;
}

@ObjectType({ description: '活动所属的项目任务\nA task that an activity belongs to' })
export class ProgrammeOfActivity {
  @Field(() => ID, { description: '任务\nTask' }) taskId!: string;
  @Field({ description: '任务名称\nTitle of the task' }) taskTitle!: string;
  @Field(() => ID, { description: '项目\nProgramme' }) programmeId!: string;
  @Field({ description: '项目名称\nTitle of the programme' }) programmeTitle!: string;
  @Field(() => Int, { description: '年度\nYear' }) year!: number;
}

@ObjectType({ description: '学校在项目中的认定，如示范学校\nWhat a school was named in a programme' })
export class ProgrammeNaming {
  @Field(() => CodeItem, { description: '类别\nKind' }) kind!: CodeItem;
  @Field(() => ID, { description: '项目\nProgramme' }) programmeId!: string;
  @Field({ description: '项目名称\nTitle of the programme' }) programmeTitle!: string;
  @Field({ description: '任务名称\nTitle of the task' }) taskTitle!: string;
  @Field(() => DateScalar, { description: '确定日期\nNamed on' }) namedOn!: string;
}
