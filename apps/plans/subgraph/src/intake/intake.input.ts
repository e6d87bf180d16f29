import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SheetIntake } from './sheet-intake.js';

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
