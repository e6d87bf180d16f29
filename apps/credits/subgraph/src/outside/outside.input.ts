import type { Decimal } from 'decimal.js';
import { DateScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LedgerEntry } from '../ledger/ledger-entry.js';

@InputType({ description: '登记校外培训\nOutside training to record' })
export class RecordOutsideTrainingInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field({ description: '培训名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field({ description: '培训层次代码（政策代码表），如 NATIONAL\nCode of the level by the policy, e.g. NATIONAL' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  level!: string;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '证书载明的学分；空则按政策折算\nCredits that the certificate states; by the policy where null',
  })
  credits?: Decimal | null;

  @Field(() => DateScalar, { description: '结业日期\nDay of completion' })
  completedOn!: string;

  @Field(() => String, { nullable: true, description: '证书编号\nNumber of the certificate' })
  @Length(2, 60)
  certificateNo?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '登记校外培训的结果\nResult of recordOutsideTraining' })
export class RecordOutsideTrainingPayload {
  @Field(() => LedgerEntry, {
    description:
      '学分记录；同一培训此前已登记的，为原记录\nThe entry; the earlier one where the same training was recorded before',
  })
  entry!: LedgerEntry;
}

export enum OutsideTrainingOrder {
  COMPLETED_ON_DESC = 'COMPLETED_ON_DESC',
  COMPLETED_ON = 'COMPLETED_ON',
  NAME = 'NAME',
}
registerEnumType(OutsideTrainingOrder, {
  name: 'OutsideTrainingOrder',
  description: '校外培训的排序\nOrder of outside training',
  valuesConfig: {
    COMPLETED_ON_DESC: { description: '结业日期由近及远\nLatest first' },
    COMPLETED_ON: { description: '结业日期由远及近\nEarliest first' },
    NAME: { description: '按姓名拼音\nBy name, in pinyin order' },
  },
});

@InputType({ description: '校外培训筛选\nFilter of outside training' })
export class OutsideTrainingFilter {
  @Field(() => ID, {
    nullable: true,
    description: '机构及其下级（按结业当日所在单位）\nA unit with all below, by where people stood on the day',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '人员\nPerson' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '姓名或培训名称中的字\nPart of a name or title' })
  @Length(1, 40)
  text?: string | null;

  @Field(() => String, { nullable: true, description: '培训层次代码\nCode of the level' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  level?: string | null;

  @Field(() => Int, { nullable: true, description: '学年\nSchool year by the year of its 1 September' })
  @Min(2000)
  @Max(2100)
  schoolYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: '结业日期自此日起\nCompleted from this day' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '结业日期至此日止\nCompleted up to this day' })
  to?: string | null;
}

@ArgsType()
export class OutsideTrainingsArgs extends PageArgs {
  @Field(() => OutsideTrainingFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: OutsideTrainingFilter | null;

  @Field(() => OutsideTrainingOrder, {
    defaultValue: OutsideTrainingOrder.COMPLETED_ON_DESC,
    description: '排序\nOrder',
  })
  order!: OutsideTrainingOrder;
}
