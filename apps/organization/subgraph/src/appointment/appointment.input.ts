import { CodeItem } from '@yanxiu/directory';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PolicyClause } from '../policy/policy.input.js';
import { Appointment } from './appointment.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '任命筛选\nFilter of appointments' })
export class AppointmentFilter {
  @Field(() => ID, {
    nullable: true,
    description: '所带的组或联盟属此机构（含下级）\nFor groups of this unit or below it',
  })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '职务代码\nRole code' })
  @Matches(code)
  role?: string | null;

  @Field(() => ID, { nullable: true, description: '人员\nPerson' })
  @IsUUID()
  personId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日在任\nIn office on this day' })
  on?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '任期在此日或之前届满的（待续任）\nTerms that end by this day, to be renewed',
  })
  endingBy?: string | null;
}

@ArgsType()
export class AppointmentsArgs extends PageArgs {
  @Field(() => AppointmentFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: AppointmentFilter | null;
}

/** What is led: a group, or an alliance. */
@ArgsType()
export class EligibilityArgs {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '所带的组；与联盟二选一\nGroup to be led; either this or an alliance',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '所带的联盟\nAlliance to be led' })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '职务代码；默认按现行政策\nRole code; the policy’s first by default',
  })
  @Matches(code)
  role?: string | null;
}

@ObjectType({ description: '任职条件核对\nWhether somebody may be appointed, and by what rule' })
export class AppointmentEligibility {
  @Field(() => Boolean, {
    nullable: true,
    description: '是否符合；政策未规定条件为空\nWhether eligible; null where the policy asks for nothing',
  })
  eligible!: boolean | null;

  @Field(() => CodeItem, { nullable: true, description: '任命的职务\nThe role that one is appointed to' })
  role!: CodeItem | null;

  @Field(() => String, { nullable: true, description: '条件原文\nThe condition in the document’s words' })
  condition!: string | null;

  @Field(() => [CodeItem], { description: '其中任一称号即符合\nAny one of these titles makes eligible' })
  wanted!: CodeItem[];

  @Field(() => [CodeItem], { description: '本人现有称号\nTitles that the person holds' })
  held!: CodeItem[];

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;
}

@InputType({ description: '任命\nA new appointment' })
export class AppointLeaderInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '所带的组；与联盟二选一\nGroup to be led; either this or an alliance',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '所带的联盟\nAlliance to be led' })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '职务代码；默认按现行政策\nRole code; by the policy in force by default',
  })
  @Matches(code)
  role?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '任命文件\nThe document that appoints' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => DateScalar, { description: '任期起始日\nFirst day of the term' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '任期截止日\nLast day of the term' })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '不符合任职条件仍任命的理由\nWhy to appoint somebody who is not eligible',
  })
  @Length(4, 300)
  eligibilityReason?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '续任\nA further term for the same person' })
export class RenewAppointmentInput {
  @Field(() => ID, { description: '任命\nAppointment' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: '新任期截止日\nLast day of the new term' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '续任文件\nThe document that renews' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => String, { nullable: true, description: '不符合任职条件仍续任的理由\nWhy although not eligible' })
  @Length(4, 300)
  eligibilityReason?: string | null;
}

@InputType({ description: '免去任命\nThe end of an appointment' })
export class EndAppointmentInput {
  @Field(() => ID, { description: '任命\nAppointment' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '任命变更的结果\nResult of a change of appointments' })
export class AppointmentPayload {
  @Field(() => Appointment, { description: '任命\nThe appointment' })
  appointment!: Appointment;
}
