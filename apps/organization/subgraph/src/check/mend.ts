import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CheckKind } from './check-kind.js';

/** The ways in which a finding is put right: the platform's own verbs, each one of its mutations. */
export enum MendKind {
  CREATE_BODY = 'CREATE_BODY',
  FILL_SEAT = 'FILL_SEAT',
  ADD_SEAT = 'ADD_SEAT',
  NAME_OFFICER = 'NAME_OFFICER',
  END_POSTING = 'END_POSTING',
  ADD_ALLIANCE_MEMBER = 'ADD_ALLIANCE_MEMBER',
  END_ALLIANCE_MEMBERSHIP = 'END_ALLIANCE_MEMBERSHIP',
  PAIR_MENTOR = 'PAIR_MENTOR',
  ASSIGN_GROUP = 'ASSIGN_GROUP',
  REGISTER_DOCUMENT = 'REGISTER_DOCUMENT',
  APPOINT_LEADER = 'APPOINT_LEADER',
  RECORD_EXCEPTION = 'RECORD_EXCEPTION',
}
registerEnumType(MendKind, {
  name: 'MendKind',
  description: '整改办法\nHow a finding is put right',
  valuesConfig: {
    CREATE_BODY: { description: '成立工作机构\nFound a body' },
    FILL_SEAT: { description: '任命席位\nPut somebody on a seat' },
    ADD_SEAT: { description: '增设席位\nSet up a seat' },
    NAME_OFFICER: { description: '确定负责人\nName somebody for a post' },
    END_POSTING: { description: '终止多余任职\nEnd a posting too many' },
    ADD_ALLIANCE_MEMBER: { description: '增加成员校\nAdd a member school' },
    END_ALLIANCE_MEMBERSHIP: { description: '调出成员校\nEnd a membership' },
    PAIR_MENTOR: { description: '结师徒对子\nPair with a mentor' },
    ASSIGN_GROUP: { description: '指定带领的研修组\nName the group that is led' },
    REGISTER_DOCUMENT: { description: '登记制度\nRegister a document' },
    APPOINT_LEADER: { description: '任命组长\nAppoint a leader' },
    RECORD_EXCEPTION: { description: '登记例外\nRecord an exception' },
  },
});

/** A way to mend as the rules find it; the row of a check carries these as JSON. */
export interface MendPlan {
  kind: MendKind;
  zh: string;
  en: string;
  /** The mutation, and what of its input is known. */
  mutation: string;
  input: Record<string, unknown>;
  /** Paths in the input that somebody has to fill in; empty where one click is enough. */
  missing: string[];
}

@ObjectType({ description: '一种整改办法，输入已预填\nA way to mend a finding, with its input filled in' })
export class Mend {
  @Field(() => MendKind, { description: '办法\nWay' })
  kind!: MendKind;

  @Field({ description: '按钮文字\nLabel of the button' })
  label!: string;

  @Field({ description: '所用的变更操作\nName of the mutation' })
  mutation!: string;

  @Field({ description: '预填的输入（JSON）\nThe mutation’s input as far as it is known, as JSON' })
  input!: string;

  @Field(() => [String], { description: '尚须填写的项\nPaths in the input that are still to be filled in' })
  missing!: string[];

  @Field({ description: '是否一键可办（applyMends）\nWhether one click is enough: applyMends carries it out' })
  ready!: boolean;
}

@ObjectType({ description: '某类问题的数量\nFindings of a kind' })
export class RuleFindingCount {
  @Field(() => CheckKind, { description: '类别\nKind' })
  kind!: CheckKind;

  @Field(() => Int, { description: '问题数（不含已登记例外与提示）\nFindings without exceptions and hints' })
  findings!: number;

  @Field(() => Int, { description: '其中一键可整改的\nOf these, how many one click mends' })
  mendable!: number;

  @Field(() => Int, { description: '已登记例外的\nExcused by an exception' })
  excused!: number;
}

@ObjectType({ description: '一项整改的结果\nWhat came of mending one finding' })
export class MendResult {
  @Field(() => ID, { description: '检查\nCheck' })
  checkId!: string;

  @Field({ description: '是否已整改；原已符合的为否\nWhether mended; false where it held already' })
  applied!: boolean;

  @Field({ description: '说明\nWhat happened' })
  message!: string;
}

@ObjectType({ description: '批量整改的结果\nResult of applyMends' })
export class ApplyMendsPayload {
  @Field(() => [MendResult], { description: '逐项结果\nWhat came of each' })
  results!: MendResult[];

  @Field(() => Int, { description: '已整改数\nHow many were mended' })
  applied!: number;

  @Field(() => String, {
    nullable: true,
    description: '后面还有时，下一批的 after\n`after` of the next call, while there is more',
  })
  next!: string | null;
}
