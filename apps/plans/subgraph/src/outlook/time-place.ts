import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { FacilityStanding } from '../facility/facility.payload.js';

@ObjectType({ description: '参加人届时有课\nSomebody who takes part has a lesson then' })
export class LessonTaken {
  personId!: string;

  @Field(() => DateTimeScalar, { description: '该节课开始\nStart of the lesson' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '该节课结束\nEnd of the lesson' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: '班级\nClass' })
  className!: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;
}

@ObjectType({ description: '届时不能使用的场地或设备\nA room or equipment that cannot be used then' })
export class FacilityTaken {
  facilityId!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => FacilityStanding, { description: '已有预约或停用\nTaken or closed' })
  standing!: FacilityStanding;

  @Field(() => Int, { description: '第几场，从 1 起\nWhich meeting, from 1' })
  num!: number;

  @Field(() => DateTimeScalar, { description: '该场开始时间\nStart of the meeting' })
  startsAt!: Date;
}

@ObjectType({ description: '不在研修时间内的一场\nA meeting outside the hours kept free' })
export class OutsideSlot {
  @Field(() => Int, { description: '第几场，从 1 起\nWhich meeting, from 1' })
  num!: number;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;
}
