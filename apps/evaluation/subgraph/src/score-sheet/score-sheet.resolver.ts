import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { rubricById } from '../rubric/rubric.loader.js';
import { Rubric } from '../rubric/rubric.js';
import { OrgUnit } from '../unit/unit.js';
import { Inspector } from './inspector.js';
import { openScoreSheet } from './opening.service.js';
import { ScoreItem } from './score-mark.js';
import {
  OpenScoreSheetInput,
  OpenScoreSheetPayload,
  SaveScoresInput,
  SaveScoresPayload,
  ScoreSheetsArgs,
  SignScoreSheetInput,
  SignScoreSheetPayload,
  WithdrawScoreSheetInput,
  WithdrawScoreSheetPayload,
} from './score-sheet.input.js';
import {
  ScoreSheetConnection,
  inspectorsOf,
  itemsOfSheet,
  scoreSheetById,
  scoreSheetsMatching,
  unmarkedOfSheet,
} from './score-sheet.loader.js';
import { saveScores, withdrawScoreSheet } from './score-sheet.service.js';
import { ScoreSheet } from './score-sheet.js';
import { signScoreSheet } from './signature.service.js';

@Resolver(() => ScoreSheet)
export class ScoreSheetResolver {
  @Query(() => ScoreSheet, { nullable: true, description: '按标识查评估记录\nA score sheet by id' })
  @Allow('evaluation:read')
  scoreSheet(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ScoreSheet | null> {
    return scoreSheetById(context).load(id);
  }

  @Query(() => ScoreSheetConnection, { nullable: true, description: '评估记录列表\nScore sheets within reach' })
  @Allow('evaluation:read')
  scoreSheets(@Args() args: ScoreSheetsArgs, @Ctx() context: Context): Promise<Connection<ScoreSheet>> {
    return scoreSheetsMatching(context, args);
  }

  @Mutation(() => OpenScoreSheetPayload, { description: '新开评估记录\nOpens a score sheet for a unit' })
  @Allow('evaluation:score')
  openScoreSheet(
    @Arg('input', { description: '内容\nWhat to open' }) input: OpenScoreSheetInput,
    @Ctx() context: Context,
  ): Promise<OpenScoreSheetPayload> {
    return openScoreSheet(context, input);
  }

  @Mutation(() => SaveScoresPayload, {
    description: '保存评分（可分次、自动保存）\nSaves marks, all at once or in parts',
  })
  @Allow('evaluation:score')
  saveScores(
    @Arg('input', { description: '内容\nWhat to save' }) input: SaveScoresInput,
    @Ctx() context: Context,
  ): Promise<SaveScoresPayload> {
    return saveScores(context, input);
  }

  @Mutation(() => SignScoreSheetPayload, {
    description: '检查人签字；全部签字后生效\nSigns a sheet; final once all inspectors have signed',
  })
  @Allow('evaluation:sign')
  signScoreSheet(
    @Arg('input', { description: '内容\nWhat to sign' }) input: SignScoreSheetInput,
    @Ctx() context: Context,
  ): Promise<SignScoreSheetPayload> {
    return signScoreSheet(context, input);
  }

  @Mutation(() => WithdrawScoreSheetPayload, {
    description: '撤回尚未生效的评估记录\nWithdraws a sheet that is not yet final',
  })
  @Allow('evaluation:score')
  withdrawScoreSheet(
    @Arg('input', { description: '内容\nWhat to withdraw' }) input: WithdrawScoreSheetInput,
    @Ctx() context: Context,
  ): Promise<WithdrawScoreSheetPayload> {
    return withdrawScoreSheet(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '被评估的机构\nThe unit scored' })
  unit(@Root() { unitId }: ScoreSheet): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Rubric, { nullable: true, description: '所用评估表（开始时的版本）\nThe rubric it began with' })
  rubric(@Root() { rubricId }: ScoreSheet, @Ctx() context: Context): Promise<Rubric | null> {
    return rubricById(context).load(rubricId);
  }

  @FieldResolver(() => CodeItem, { description: '检查类别\nKind: the campaign it belongs to' })
  kind(@Root() { kind, kindName }: ScoreSheet): CodeItem {
    return { scheme: 'CAMPAIGN', code: kind, name: kindName };
  }

  @FieldResolver(() => [ScoreItem], { description: '条目、分值与得分\nItems, weights and marks' })
  items(@Root() sheet: ScoreSheet, @Ctx() context: Context): Promise<ScoreItem[]> {
    return itemsOfSheet(context, sheet);
  }

  @FieldResolver(() => [Int], { description: '尚未评分的条目序号\nNumbers of the items not yet marked' })
  unmarked(@Root() sheet: ScoreSheet, @Ctx() context: Context): Promise<number[]> {
    return unmarkedOfSheet(context, sheet);
  }

  @FieldResolver(() => [Inspector], { description: '检查人及签字\nInspectors and signatures' })
  inspectors(@Root() { id }: ScoreSheet, @Ctx() context: Context): Promise<Inspector[]> {
    return inspectorsOf(context).load(id);
  }
}
