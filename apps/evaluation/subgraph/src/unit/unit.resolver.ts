import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ScoreSheetConnection, lastScoreSheetOf, scoreSheetsOf } from '../score-sheet/score-sheet.loader.js';
import { ScoreSheetsOfUnitArgs } from '../score-sheet/score-sheet.input.js';
import { ScoreSheet } from '../score-sheet/score-sheet.js';
import { OrgUnit } from './unit.js';

@Resolver(() => OrgUnit)
export class OrgUnitScoresResolver {
  @FieldResolver(() => ScoreSheetConnection, {
    nullable: true,
    description: '本机构的评估记录，新的在前\nScore sheets of this unit, newest first',
  })
  scoreSheets(
    @Root() unit: OrgUnit,
    @Args() args: ScoreSheetsOfUnitArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ScoreSheet>> {
    return scoreSheetsOf(context, unit.id, args);
  }

  @FieldResolver(() => ScoreSheet, { nullable: true, description: '最近一次已签字的评估\nThe last signed score sheet' })
  lastScoreSheet(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<ScoreSheet | null> {
    return lastScoreSheetOf(context).load(unit.id);
  }
}
