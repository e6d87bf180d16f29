import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.js';
import { ThemeConnection, themesOfProblem } from '../theme/theme.loader.js';
import type { Theme } from '../theme/theme.js';
import { OrgUnit } from '../unit/unit.js';
import { ProblemsArgs } from './problem.input.js';
import { ProblemConnection, boxesOf, countsOf, mergedInto, problemById, problemsMatching } from './problem.loader.js';
import { ProblemBox, ProblemStep } from './problem.payload.js';
import { Problem } from './problem.js';
import { stepsOf } from './steps.js';

@Resolver(() => Problem)
export class ProblemResolver {
  @Query(() => Problem, {
    nullable: true,
    description: '按标识查问题；不存在与无权查看同样为空\nA problem by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  problem(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Problem | null> {
    return problemById(context).load(id);
  }

  @Query(() => ProblemConnection, { nullable: true, description: '问题列表\nProblems within reach' })
  @Allow('plans:read')
  problems(@Args() args: ProblemsArgs, @Ctx() context: Context): Promise<Connection<Problem>> {
    return problemsMatching(context, args);
  }

  @Query(() => [ProblemBox], {
    nullable: true,
    description: '本人可提交到的问题库：所在教研组、学校\nOwn groups and schools, into whose boxes a problem may go',
  })
  @Allow('plans:plan')
  problemBoxes(@Ctx() context: Context): Promise<ProblemBox[]> {
    return boxesOf(context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '提交到的教研组或学校\nGroup or school of the box' })
  unit(@Root() { unitId }: Problem): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '提出人；匿名的为空\nAuthor; null if anonymous' })
  author(@Root() { anonymous, authorId }: Problem): Person | null {
    return anonymous ? null : { id: authorId };
  }

  @FieldResolver(() => Boolean, { description: '是否由本人提出\nWhether it is the viewer’s own' })
  mine(@Root() { authorId }: Problem, @Ctx() { viewer }: Context): boolean {
    return authorId === viewer.personId;
  }

  @FieldResolver(() => Int, { description: '提出次数，含已归并的\nHow often it was brought up, with what was merged' })
  async raised(@Root() { id }: Problem, @Ctx() context: Context): Promise<number> {
    return (await countsOf(context).load(id))?.raised ?? 1;
  }

  @FieldResolver(() => Boolean, { description: '本人是否已表示同感\nWhether the viewer voted for it' })
  async voted(@Root() { id }: Problem, @Ctx() context: Context): Promise<boolean> {
    return (await countsOf(context).load(id))?.voted ?? false;
  }

  @FieldResolver(() => Problem, { nullable: true, description: '归并到的问题\nInto which it was merged' })
  into(@Root() { mergedInto: id }: Problem, @Ctx() context: Context): Promise<Problem | null> | null {
    return id ? problemById(context).load(id) : null;
  }

  @FieldResolver(() => ProblemConnection, { description: '归并进来的问题\nWhat was merged into it' })
  merged(@Root() { id }: Problem, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Problem>> {
    return mergedInto(context, id, args);
  }

  @FieldResolver(() => ThemeConnection, { description: '由此提炼的主题\nThemes that came out of it' })
  themes(@Root() { id }: Problem, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Theme>> {
    return themesOfProblem(context, id, args);
  }

  @FieldResolver(() => [ProblemStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  steps(@Root() problem: Problem, @Ctx() context: Context): Promise<ProblemStep[]> {
    return stepsOf(context, problem);
  }
}
