import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { mergeProblems, reopenProblem, separateProblem, setProblemAside } from './handle.service.js';
import {
  MergeProblemsInput,
  PromoteProblemsInput,
  ReviseProblemInput,
  SeenProblemInput,
  SetProblemAsideInput,
  SubmitProblemInput,
  VoteForProblemInput,
} from './problem.input.js';
import { ProblemPayload, PromoteProblemsPayload, WithdrawProblemPayload } from './problem.payload.js';
import { reviseProblem, submitProblem, voteForProblem, withdrawProblem } from './problem.service.js';
import { promoteProblems } from './promote.service.js';

/** The steps on a problem: its author's, its colleagues', and those of who leads the group. */
@Resolver()
export class ProblemStepsResolver {
  @Mutation(() => ProblemPayload, { description: '提出问题，可匿名\nBrings a problem up, anonymously if wanted' })
  @Allow('plans:plan')
  submitProblem(@Arg('input') input: SubmitProblemInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return submitProblem(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '修改本人提出的问题\nChanges one of the own' })
  @Allow('plans:plan')
  reviseProblem(@Arg('input') input: ReviseProblemInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return reviseProblem(context, input);
  }

  @Mutation(() => WithdrawProblemPayload, { description: '撤回本人提出的问题\nTakes one of the own back' })
  @Allow('plans:plan')
  withdrawProblem(@Arg('input') input: SeenProblemInput, @Ctx() context: Context): Promise<WithdrawProblemPayload> {
    return withdrawProblem(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '表示同感或收回，一人一票\nVotes for a problem, once a person' })
  @Allow('plans:plan')
  voteForProblem(@Arg('input') input: VoteForProblemInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return voteForProblem(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '归并重复的问题，保留各自提出人\nMerges duplicates' })
  @Allow('plans:plan')
  mergeProblems(@Arg('input') input: MergeProblemsInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return mergeProblems(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '拆出误归并的问题\nTakes a problem out of a merging' })
  @Allow('plans:plan')
  separateProblem(@Arg('input') input: SeenProblemInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return separateProblem(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '暂不研究，须说明原因\nSets a problem aside, with the reason' })
  @Allow('plans:plan')
  setProblemAside(@Arg('input') input: SetProblemAsideInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return setProblemAside(context, input);
  }

  @Mutation(() => ProblemPayload, { description: '重新列入待研究\nTakes a problem up again' })
  @Allow('plans:plan')
  reopenProblem(@Arg('input') input: SeenProblemInput, @Ctx() context: Context): Promise<ProblemPayload> {
    return reopenProblem(context, input);
  }

  @Mutation(() => PromoteProblemsPayload, { description: '由问题提炼主题\nMakes a theme of problems' })
  @Allow('plans:plan')
  promoteProblems(@Arg('input') input: PromoteProblemsInput, @Ctx() context: Context): Promise<PromoteProblemsPayload> {
    return promoteProblems(context, input);
  }
}
