import type { Decimal } from 'decimal.js';
import { DateScalar, DecimalScalar } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
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
