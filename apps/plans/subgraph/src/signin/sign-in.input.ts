import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SignInSheet } from './sign-in-sheet.js';

@InputType({ description: '确认写入签到表\nThe go-ahead for a sign-in sheet' })
export class ApplySignInSheetInput {
  @Field(() => ID, { description: '签到表\nSheet' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ defaultValue: false, description: '是否跳过有问题的行\nWhether faulty rows are left out' })
  skipFaulty!: boolean;
}

@ObjectType({ description: '写入签到表的结果\nResult of applySignInSheet' })
export class ApplySignInSheetPayload {
  @Field(() => SignInSheet, { description: '签到表\nThe sheet' })
  signInSheet!: SignInSheet;
}
