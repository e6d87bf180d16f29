import { Allow, DateScalar, civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { areaOf, leadOf, primaryCenterOf, reportingUnitOf } from './center.loader.js';
import { CenterOption, PrimaryCenterDecision, ReportingUnitDecision } from './center.js';

@Resolver(() => CenterOption)
export class CenterOptionResolver {
  @Query(() => PrimaryCenterDecision, {
    nullable: true,
    description:
      '某校所在辅导区的小学研修中心及适用规则\nThe primary centre of the area a school is in, and the rule that fired',
  })
  @Allow('organization:read')
  async primaryCenter(
    @Arg('unitId', () => ID, { description: '学校\nSchool' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<PrimaryCenterDecision | null> {
    const unit = await unitById(context).load(unitId);
    const areaId = unit && (await areaOf(context, unit.id));
    const area = areaId ? await allianceById(context).load(areaId) : null;
    return area && primaryCenterOf(context, area);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '规则在此找到的机构；没有则为空\nThe unit that the rule finds here; null where there is none',
  })
  unit(@Root() { unitId }: CenterOption, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return unitId ? unitById(context).load(unitId) : null;
  }
}

@Resolver(() => ReportingUnitDecision)
export class ReportingUnitResolver {
  @FieldResolver(() => Alliance, { nullable: true, description: '联片研修区\nThe cluster' })
  alliance(@Root() { allianceId }: ReportingUnitDecision, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }
}

@Resolver(() => Alliance)
export class AllianceCenterResolver {
  @FieldResolver(() => PrimaryCenterDecision, {
    nullable: true,
    description: '本片区小学研修中心及适用规则\nThe centre of the area’s primary schools and the rule that fired',
  })
  primaryCenter(@Root() alliance: Alliance, @Ctx() context: Context): Promise<PrimaryCenterDecision | null> {
    return primaryCenterOf(context, alliance);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: '第一责任人：中心校（盟主校）校长\nFirst responsible: the principal of the school at the head',
  })
  async lead(
    @Root() { id }: Alliance,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' })
    on?: string | null,
  ): Promise<Person | null> {
    const personId = await leadOf(context).load({ allianceId: id, day: on ?? civilDay() });
    return personId ? personById(context).load(personId) : null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitReportingResolver {
  @FieldResolver(() => ReportingUnitDecision, {
    nullable: true,
    description: '以校还是以联片研修区为单位\nWhether it trains and reports by itself or through its cluster',
  })
  reportingUnit(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<ReportingUnitDecision | null> {
    return reportingUnitOf(context, unit);
  }
}
