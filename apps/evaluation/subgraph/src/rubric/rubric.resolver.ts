import { Allow, DecimalScalar } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RubricsArgs } from './rubric.input.js';
import { RubricConnection, rubricById, rubricsInForce } from './rubric.loader.js';
import { sectionsOf, sourceOf, weightOf } from './rubric.rules.js';
import { Rubric, RubricSection, RubricSource } from './rubric.js';

@Resolver(() => Rubric)
export class RubricResolver {
  @Query(() => Rubric, { nullable: true, description: '按标识查评估表\nA rubric by id' })
  @Allow('evaluation:read')
  rubric(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Rubric | null> {
    return rubricById(context).load(id);
  }

  @Query(() => RubricConnection, { nullable: true, description: '对某机构有效的评估表\nRubrics in force for a unit' })
  @Allow('evaluation:read')
  rubrics(@Args() args: RubricsArgs, @Ctx() context: Context): Promise<Connection<Rubric> | null> {
    return rubricsInForce(context, args);
  }

  @FieldResolver(() => [RubricSection], { description: '评估项目\nSections' })
  sections(@Root() rubric: Rubric): RubricSection[] {
    return sectionsOf(rubric);
  }

  @FieldResolver(() => DecimalScalar, {
    description: '各条目分值之和，应等于总分\nSum of all weights; equals the total',
  })
  weightSum(@Root() rubric: Rubric): Decimal {
    return weightOf(rubric.rules.sections);
  }

  @FieldResolver(() => RubricSource, {
    nullable: true,
    description: '依据（文件、条款、原文）\nDocument, clause and quote behind it',
  })
  cite(@Root() rubric: Rubric): RubricSource | null {
    return sourceOf(rubric);
  }
}
