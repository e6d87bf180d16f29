import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TestAnalysisStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
}
registerEnumType(TestAnalysisStatus, {
  name: 'TestAnalysisStatus',
  description: '质检分析报告状态\nState of a test analysis',
  valuesConfig: {
    DRAFT: { description: '撰写中\nBeing written' },
    SUBMITTED: { description: '已提交，本校可见\nHanded in; its school reads it' },
  },
});

/** Figures of a class or a grade, of no pupil. */
@ObjectType({ description: '一个班级或年级的汇总数据，不含学生\nFigures of a class or grade, of no pupil' })
export class TestFigure {
  @Field({ description: '班级或年级\nClass or grade' })
  group!: string;

  @Field(() => Int, { description: '参加检测的人数\nHow many sat the test' })
  count!: number;

  @Field(() => DecimalScalar, { description: '平均分\nAverage mark' })
  average!: string;

  @Field(() => DecimalScalar, { nullable: true, description: '及格率（%）\nPass rate in percent' })
  passRate!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '优秀率（%）\nRate of excellent marks in percent' })
  excellentRate!: string | null;
}

export enum PupilDataCheck {
  CLEAR = 'CLEAR',
  DECLARED = 'DECLARED',
}
registerEnumType(PupilDataCheck, {
  name: 'PupilDataCheck',
  description: '学生信息脱敏核验\nHow a file was found to be free of pupils’ data',
  valuesConfig: {
    CLEAR: { description: '已核验\nLooked through' },
    DECLARED: { description: '由上传人承诺\nDeclared by who uploaded it' },
  },
});

/** A file of the library, found or declared to be free of pupils' data when it was uploaded there. */
@ObjectType({ description: '所附报告文件\nA report in the library' })
export class TestPaper {
  resourceId!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;

  @Field(() => PupilDataCheck, { description: '脱敏核验结果\nHow it was screened for pupils’ data' })
  pupilData!: PupilDataCheck;
}

/** What a school makes of the results of a test (PC-19): its report, with figures of classes and no pupil in it. */
@Entity('test_analysis')
@ObjectType({ description: '质检分析报告\nThe analysis of a quality test' })
@Directive('@key(fields: "id")')
export class TestAnalysis extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field({ description: '题目\nTitle' })
  title!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** The meeting in which it was given. */
  @Column('uuid', { name: 'activity_id' })
  activityId!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '年级\nGrade' })
  grade!: string | null;

  @Column('text')
  @Field({ description: '检测名称\nThe test' })
  exam!: string;

  @Column('date', { name: 'exam_on' })
  @Field(() => DateScalar, { nullable: true, description: '检测日期\nDay of the test' })
  examOn!: string | null;

  @Column('numeric', { name: 'full_mark', transformer: decimal })
  @Field(() => DecimalScalar, { nullable: true, description: '满分\nFull mark' })
  fullMark!: Decimal | null;

  @Column('jsonb')
  @Field(() => [TestFigure], { description: '汇总数据，至多 40 行\nFigures, 40 rows at most' })
  figures!: TestFigure[];

  @Column('text')
  @Field({ description: '问题与归因\nWhat was found, and why' })
  findings!: string;

  @Column('text')
  @Field({ description: '改进措施\nWhat is to be done' })
  measures!: string;

  @Column('jsonb')
  @Field(() => [TestPaper], { description: '所附报告文件，至多 5 件\nReports in the library, 5 at most' })
  papers!: TestPaper[];

  @Column('uuid', { name: 'author_ids', array: true })
  authorIds!: string[];

  @Column('text')
  @Field(() => TestAnalysisStatus, { description: '状态\nState' })
  status!: TestAnalysisStatus;

  @Column('timestamptz', { name: 'submitted_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间\nWhen it was handed in' })
  submittedAt!: Date | null;

  @Column('uuid', { name: 'adoption_id' })
  adoptionId!: string;

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
