import { codePattern } from '@yanxiu/policy';
import { IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '聘请一名专家\nAn expert to come' })
export class ActivityExpertInput {
  @Field(() => ID, {
    description: '本机构或上级专家库中的专家\nExpert on the register of the unit or of one above it',
  })
  @IsUUID()
  expertId!: string;

  @Field({ defaultValue: 'SPEAKER', description: '参与角色代码\nCode of the part' })
  @Matches(codePattern)
  part!: string;
}
