import { CodeItem } from '@yanxiu/directory';
import { DateScalar } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PolicyClause } from '../policy/policy.input.js';
import { FunctionAssignment } from './function-assignment.js';

/** The three parts of responsibility that are held apart (ZJ-04). */
export enum ResponsibilityPart {
  SUPERVISE = 'SUPERVISE',
  MANAGE = 'MANAGE',
  IMPLEMENT = 'IMPLEMENT',
}
registerEnumType(ResponsibilityPart, {
  name: 'ResponsibilityPart',
  description: '责任划分\nPart of responsibility',
  valuesConfig: {
    SUPERVISE: { description: '监管\nSupervises' },
    MANAGE: { description: '管理\nManages' },
    IMPLEMENT: { description: '实施\nCarries out' },
  },
});

@ObjectType({ description: '监管、管理、实施的责任主体\nWho supervises, who manages, who carries out' })
export class Responsibility {
  @Field(() => ResponsibilityPart, { description: '责任\nPart' })
  part!: ResponsibilityPart;

  @Field(() => CodeItem, { nullable: true, description: '责任主体；文件未规定为空\nKind of unit; null where silent' })
  holder!: CodeItem | null;

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;
}

@ObjectType({ description: '办理某项职能的页面\nA screen on which a function is carried out' })
export class FunctionScreen {
  @Field({ description: '地址\nAddress in the console' })
  path!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;
}

@ObjectType({ description: '一项管理职能及承担者\nA management function and who carries it out' })
export class ManagementFunction {
  @Field(() => CodeItem, { description: '职能（政策代码表）\nFunction by the policy’s code table' })
  function!: CodeItem;

  @Field(() => CodeItem, { description: '文件规定的承担者\nWho carries it out by the document' })
  holder!: CodeItem;

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;

  @Field(() => FunctionAssignment, {
    nullable: true,
    description: '本县（市、区）的分工；未另行分工为空\nAssignment here; null where the document’s holds',
  })
  assignment!: FunctionAssignment | null;

  @Field(() => [FunctionScreen], {
    description:
      '办理此项职能的页面，限本人可用的\nScreens on which it is carried out, of those that the viewer may open',
  })
  screens!: FunctionScreen[];
}

@InputType({ description: '管理职能分工\nAssigns a management function' })
export class AssignFunctionInput {
  @Field(() => ID, { description: '县（市、区）等机构\nUnit that divides the work' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '职能代码（政策代码表）\nFunction code of the policy, e.g. RECOGNITION' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  function!: string;

  @Field(() => ID, { nullable: true, description: '承担的工作机构；与单位名称二选一\nBody; either this or a name' })
  @IsUUID()
  bodyId?: string | null;

  @Field(() => String, { nullable: true, description: '承担单位名称\nName of the institution' })
  @Length(2, 80)
  holder?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => String, { nullable: true, description: '分工文件\nThe document that assigns' })
  @Length(2, 100)
  document?: string | null;
}

@InputType({ description: '终止分工，恢复文件规定\nEnds an assignment; the document’s holder holds again' })
export class EndFunctionAssignmentInput {
  @Field(() => ID, { description: '分工\nAssignment' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;
}

@ObjectType({ description: '职能分工的结果\nResult of a change of assignments' })
export class FunctionAssignmentPayload {
  @Field(() => FunctionAssignment, { description: '分工\nThe assignment' })
  assignment!: FunctionAssignment;
}
