import { DateScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';

@ArgsType()
export class PersonLoadArgs {
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日，至多 54 周\nLast day, 54 weeks at most' })
  to!: string;
}

@ObjectType({ description: '一周的研修负担\nLoad of a week' })
export class LoadWeek {
  @Field(() => DateScalar, { description: '该周星期一\nMonday of the week' })
  week!: string;

  @Field(() => DecimalScalar, { description: '学时合计\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, { description: '其中已确认出勤的\nOf which presence is confirmed' })
  confirmed!: Decimal;

  @Field(() => Int, { description: '场数\nMeetings' })
  sessions!: number;

  @Field({
    description: '是否超过政策上限；文件未定时为否\nBeyond what the policy allows; never where it says nothing',
  })
  over!: boolean;
}

/** ZJ-23, OH-07: what training asks of a teacher, over all organisers and channels. */
@ObjectType({ description: '研修负担，按周\nLoad of training, by week' })
export class PersonLoad {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '每周学时上限；文件未定为空\nMost hours a week; null where the policy says nothing',
  })
  hoursPerWeek!: Decimal | null;

  @Field(() => DecimalScalar, { description: '学时合计\nHours of all weeks' })
  hours!: Decimal;

  @Field(() => [LoadWeek], { description: '有活动的各周，至多 54 周\nWeeks with meetings, 54 at most' })
  weeks!: LoadWeek[];
}
