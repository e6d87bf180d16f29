import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SheetIntake } from './sheet-intake.js';

@ArgsType()
export class FaultyIntakeRowsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '此列有问题的行\nRows with a fault in this column' })
  @Length(1, 40)
  column?: string | null;

  @Field(() => String, { nullable: true, description: '有此类问题的行\nRows with a fault of this rule' })
  @Length(1, 40)
  rule?: string | null;
}

@InputType({ description: '确认写入\nThe go-ahead' })
export class ApplySheetIntakeInput {
  @Field(() => ID, { description: '导入\nThe list' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ defaultValue: false, description: '是否跳过有问题的行\nWhether faulty rows are left out' })
  skipFaulty!: boolean;
}

@ObjectType({ description: '写入的结果\nResult of applySheetIntake' })
export class ApplySheetIntakePayload {
  @Field(() => SheetIntake, { description: '导入\nThe list' })
  intake!: SheetIntake;
}
