import { RollUpBasis } from '@yanxiu/directory';
import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { schoolYearOf } from '../policy/years.js';
import { CreditProgress } from './credit-progress.js';
import { trainingByLevel } from './training-level.loader.js';
import { TrainingLevelFigures } from './training-level.js';
import { peopleCredited, progressOf } from './unit.loader.js';
import { OrgUnit } from './unit.js';

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @FieldResolver(() => CreditProgress, {
    nullable: true,
    description: '一学年的学分进展；不在范围内为空\nCredits in a school year; null out of reach',
  })
  creditProgress(
    @Root() { id }: OrgUnit,
    @Arg('schoolYear', () => Int, {
      nullable: true,
      description: '学年，默认本学年\nSchool year; the current one by default',
    })
    schoolYear: number | null,
    @Ctx() context: Context,
    @Arg('basis', () => RollUpBasis, {
      defaultValue: RollUpBasis.AS_OF,
      description: '汇总口径；默认按研修当日的隶属\nAs it was on the day by default; as it is now on demand',
    })
    basis: RollUpBasis,
  ): Promise<CreditProgress | null> {
    return progressOf(context).load({ unitId: id, schoolYear: schoolYear ?? schoolYearOf(civilDay()), basis });
  }
}

@Resolver(() => OrgUnit)
export class TrainingByLevelResolver {
  @FieldResolver(() => [TrainingLevelFigures], {
    nullable: true,
    description:
      '一学年各层次培训（国培、省培、市培、县培与校本研修）的学时与人数，不多于 20 项；不在范围内为空\nTraining of all levels in a school year, 20 at most; null out of reach',
  })
  trainingByLevel(
    @Root() { id }: OrgUnit,
    @Arg('schoolYear', () => Int, {
      nullable: true,
      description: '学年，默认本学年\nSchool year; the current one by default',
    })
    schoolYear: number | null,
    @Ctx() context: Context,
  ): Promise<TrainingLevelFigures[] | null> {
    return trainingByLevel(context).load({ unitId: id, schoolYear: schoolYear ?? schoolYearOf(civilDay()) });
  }
}

@Resolver(() => CreditProgress)
export class CreditProgressResolver {
  @FieldResolver(() => Int, { description: '有学分记录的人数，跨校者只计一次\nPeople with entries, each counted once' })
  people(@Root() { unitId, schoolYear, basis }: CreditProgress, @Ctx() context: Context): Promise<number> {
    return peopleCredited(context).load({ unitId, schoolYear, basis });
  }
}
