import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Body } from './body.js';
import { SeatRole } from './seat.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '工作机构筛选\nFilter of bodies' })
export class BodyFilter {
  @Field(() => ID, { nullable: true, description: '属此机构（含下级）\nOwned by this unit or below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '类别代码\nKind code, e.g. LEADING_GROUP' })
  @Matches(code)
  kind?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日存续\nIn being on this day' })
  on?: string | null;
}

@ArgsType()
export class BodiesArgs extends PageArgs {
  @Field(() => BodyFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: BodyFilter | null;
}

@InputType({
  description: '席位任职者：本平台人员，或外聘人员的姓名与单位\nA holder: a person, or a name from outside',
})
export class SeatHolderInput {
  @Field(() => ID, { nullable: true, description: '人员\nPerson' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '外聘人员姓名\nName of somebody from outside' })
  @Matches(/^[\p{Script=Han}A-Za-z·' -]{2,40}$/u)
  outsideName?: string | null;

  @Field(() => String, { nullable: true, description: '外聘人员单位\nOrganisation of somebody from outside' })
  @Length(2, 80)
  outsideOrganisation?: string | null;
}

@InputType({ description: '席位\nA seat' })
export class SeatInput {
  @Field({ description: '职务代码（政策代码表）\nPosition code of the policy, e.g. PRINCIPAL' })
  @Matches(code)
  position!: string;

  @Field(() => SeatRole, { description: '地位\nPart in the body' })
  role!: SeatRole;

  @Field(() => SeatHolderInput, { nullable: true, description: '任职者；空缺为空\nHolder; null while vacant' })
  holder?: SeatHolderInput | null;
}

@InputType({ description: '成立工作机构\nA new body' })
export class CreateBodyInput {
  @Field(() => ID, { nullable: true, description: '所属机构；与联盟二选一\nOwning unit; either this or an alliance' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '所属联盟\nOwning alliance' })
  @IsUUID()
  allianceId?: string | null;

  @Field({ description: '类别代码（政策代码表）\nKind code of the policy, e.g. SCHOOL_WORK_GROUP' })
  @Matches(code)
  kind!: string;

  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => ID, { nullable: true, description: '上级工作机构\nBody above it' })
  @IsUUID()
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: '办公地点所设机构\nUnit that hosts its desk' })
  @IsUUID()
  officeUnitId?: string | null;

  @Field(() => [String], { defaultValue: [], description: '职责\nDuties' })
  @ArrayMaxSize(20)
  @Length(2, 100, { each: true })
  duties!: string[];

  @Field(() => String, { nullable: true, description: '成立文件\nThe document that founds it' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => DateScalar, { description: '成立日\nFirst day' })
  from!: string;

  @Field(() => [SeatInput], { defaultValue: [], description: '席位\nSeats' })
  @ArrayMaxSize(100)
  seats!: SeatInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '撤销工作机构\nThe end of a body' })
export class EndBodyInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '增设席位\nA further seat' })
export class AddBodySeatInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  bodyId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => SeatInput, { description: '席位\nSeat' })
  seat!: SeatInput;

  @Field(() => DateScalar, { description: '设立日\nFirst day' })
  from!: string;
}

@InputType({ description: '撤销席位\nThe end of a seat' })
export class CloseBodySeatInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  bodyId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '席位\nSeat' })
  @IsUUID()
  seatId!: string;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;
}

@InputType({ description: '更换席位任职者，原任职者前一日卸任\nA new holder; the present one ends the day before' })
export class FillBodySeatInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  bodyId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '席位\nSeat' })
  @IsUUID()
  seatId!: string;

  @Field(() => SeatHolderInput, { nullable: true, description: '任职者；空缺为空\nHolder; null leaves it vacant' })
  holder?: SeatHolderInput | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => String, { nullable: true, description: '任免文件\nThe document that appoints' })
  @Length(2, 200)
  reason?: string | null;
}

@InputType({ description: '委托职责\nDuties handed to another body' })
export class DelegateBodyDutiesInput {
  @Field(() => ID, { description: '委托的机构\nBody that hands over' })
  @IsUUID()
  bodyId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '受托的机构\nBody that takes over' })
  @IsUUID()
  toBodyId!: string;

  @Field(() => [String], { description: '职责，须为委托机构的职责\nDuties, each one of the first body’s' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  duties!: string[];

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '工作机构变更的结果\nResult of a change of a body' })
export class BodyPayload {
  @Field(() => Body, { description: '工作机构\nThe body' })
  body!: Body;
}
