import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Theme } from '../theme/theme.js';
import { Problem } from './problem.js';

@ObjectType({ description: '问题办理的结果\nResult of a step on a problem' })
export class ProblemPayload {
  @Field(() => Problem, { description: '问题\nThe problem' })
  problem!: Problem;
}

@ObjectType({ description: '撤回问题的结果\nResult of withdrawProblem' })
export class WithdrawProblemPayload {
  @Field(() => ID, { description: '已撤回的问题\nThe problem that was taken back' })
  id!: string;
}

@ObjectType({ description: '提炼主题的结果\nResult of promoteProblems' })
export class PromoteProblemsPayload {
  @Field(() => Theme, { description: '主题\nThe theme' })
  theme!: Theme;
}

@ObjectType({ description: '本人可提交到的问题库\nA box that the viewer may put a problem into' })
export class ProblemBox {
  @Field(() => ID, { description: '教研组或学校\nGroup or school' }) unitId!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '层级\nLevel' }) level!: string;

  @Field({
    description:
      '可否匿名：不足 3 人的组，匿名也能推知是谁\nWhether one can be anonymous there: among two one is known',
  })
  anonymous!: boolean;
}

export enum ProblemStep {
  REVISE = 'REVISE',
  WITHDRAW = 'WITHDRAW',
  VOTE = 'VOTE',
  TAKE_BACK_VOTE = 'TAKE_BACK_VOTE',
  MERGE = 'MERGE',
  SEPARATE = 'SEPARATE',
  SET_ASIDE = 'SET_ASIDE',
  REOPEN = 'REOPEN',
  PROMOTE = 'PROMOTE',
}
registerEnumType(ProblemStep, {
  name: 'ProblemStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    REVISE: { description: '修改（提出人）\nChange, by its author' },
    WITHDRAW: { description: '撤回（提出人）\nTake back, by its author' },
    VOTE: { description: '我也遇到\nVote for it' },
    TAKE_BACK_VOTE: { description: '收回同感\nTake the vote back' },
    MERGE: { description: '归并\nMerge' },
    SEPARATE: { description: '拆出\nTake out of a merging' },
    SET_ASIDE: { description: '暂不研究\nSet aside' },
    REOPEN: { description: '重新列入\nTake up again' },
    PROMOTE: { description: '提炼为主题\nMake a theme of it' },
  },
});
