import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PostingInput } from './person.input.js';

@InputType({ description: '调动：终止一项任职，另任新职\nA transfer: one posting ends, another begins' })
export class TransferPersonInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => ID, { description: '调出的任职；至新任职前一日止\nPosting that ends the day before the new one' })
  @IsUUID()
  leavesId!: string;

  @Field(() => PostingInput, { description: '新任职，为主要任职\nThe new posting, the main one' })
  posting!: PostingInput;
}
