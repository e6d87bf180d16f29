import { DateScalar, DateTimeScalar, DecimalScalar, Placed } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ObservationState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(ObservationState, {
  name: 'ObservationState',
  description: '听课观察状态\nState of an observed lesson',
  valuesConfig: {
    OPEN: { description: '收集中\nSheets are being filled in' },
    CLOSED: { description: '已汇总，观察表不再修改\nSummed up: no sheet changes any more' },
  },
});

export enum VideoConsent {
  OPEN = 'OPEN',
  GIVEN = 'GIVEN',
  REFUSED = 'REFUSED',
}
registerEnumType(VideoConsent, {
  name: 'VideoConsent',
  description: '授课教师是否同意公开课堂录像\nWhether who taught agrees that a film of the lesson is published',
  valuesConfig: {
    OPEN: { description: '尚未表态\nNot said yet' },
    GIVEN: { description: '同意\nAgreed' },
    REFUSED: { description: '不同意\nRefused' },
  },
});

@ObjectType({ description: '观察要点\nAn item that is looked at' })
export class ObservationItem {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  // Kept as text in the document: a decimal of the policy.
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '满分；为空只作记录\nMost points; null where it is only noted',
  })
  most!: Decimal | string | null;
}

@ObjectType({ description: '观察维度\nAn aspect of a lesson' })
export class ObservationAspect {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => [ObservationItem], { description: '要点，至多 30 项\nItems, 30 at most' })
  items!: ObservationItem[];
}

/** By what a lesson is looked at: of the policy, or drawn up for this lesson. */
@ObjectType({ description: '课堂观察记录表\nSheet by which a lesson is observed' })
export class ObservationForm {
  @Field(() => String, {
    nullable: true,
    description: '政策中的代码；自拟为空\nCode in the policy; null where drawn up here',
  })
  code!: string | null;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => [ObservationAspect], { description: '维度，至多 20 个\nAspects, 20 at most' })
  aspects!: ObservationAspect[];
}

/** A lesson taught in an activity and looked at by several observers (DL-19, PC-17). */
@Entity('lesson_observation')
@ObjectType({ description: '一节被观察的课\nA lesson that is observed' })
export class LessonObservation extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '课题\nTitle of the lesson' })
  title!: string;

  @Column('text', { name: 'class_name' })
  @Field(() => String, { nullable: true, description: '授课班级\nClass' })
  className!: string | null;

  @Column('uuid', { name: 'taught_id' })
  taughtId!: string;

  // Kept as it was when the lesson was set: a later edition of the policy changes no sheet that is being filled in.
  @Column('jsonb')
  @Field(() => ObservationForm, { description: '观察记录表\nThe sheet' })
  form!: ObservationForm;

  @Column('text')
  @Field(() => ObservationState, { description: '状态\nState' })
  state!: ObservationState;

  @Column('date')
  @Field(() => DateScalar, { description: '活动日\nDay of the activity' })
  day!: string;

  @Column('text', { name: 'video_consent' })
  @Field(() => VideoConsent, {
    description:
      '授课教师是否同意公开课堂录像：未同意的，录像不能进入资源库\nWithout consent no film of it enters the library',
  })
  videoConsent!: VideoConsent;
}

export enum ObservationSheetState {
  ASSIGNED = 'ASSIGNED',
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
}
registerEnumType(ObservationSheetState, {
  name: 'ObservationSheetState',
  description: '观察表状态\nState of a sheet',
  valuesConfig: {
    ASSIGNED: { description: '待填写\nTo be filled in' },
    DRAFT: { description: '填写中\nBegun' },
    SUBMITTED: { description: '已提交\nHanded in' },
  },
});

@ObjectType({ description: '一个要点的评分与记录\nScore and note on an item' })
export class ObservationMark {
  @Field({ description: '要点代码\nCode of the item' })
  item!: string;

  @Field(() => DecimalScalar, { nullable: true, description: '评分\nScore' })
  score!: Decimal | string | null;

  @Field(() => String, { nullable: true, description: '记录\nNote' })
  note!: string | null;
}

/** What one observer saw. */
@Entity('observation_sheet')
@ObjectType({ description: '一名观察者的观察表\nThe sheet of one observer' })
export class ObservationSheet {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'observation_id' })
  observationId!: string;

  @Column('uuid', { name: 'observer_id' })
  observerId!: string;

  @Column('text')
  @Field(() => ObservationSheetState, { description: '状态\nState' })
  state!: ObservationSheetState;

  @Column('jsonb')
  @Field(() => [ObservationMark], { description: '评分与记录\nScores and notes' })
  marks!: ObservationMark[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '总体意见\nComment on the whole' })
  comment!: string | null;

  @Column('timestamptz', { name: 'submitted_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间\nWhen it was handed in' })
  submittedAt!: Date | null;
}

/** Of a sheet only that it is there: what stands in it, the lesson tells to who may read it. */
@ObjectType({ description: '一份已提交的观察表，不含内容\nThat a sheet was handed in, without what it says' })
export class SubmittedSheet {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间\nWhen it was handed in' })
  submittedAt!: Date | null;
}
