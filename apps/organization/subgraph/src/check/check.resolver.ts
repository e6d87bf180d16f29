import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { bodyById } from '../body/body.loader.js';
import { Body } from '../body/body.js';
import { labelled } from '../policy/labels.js';
import { PolicyClause } from '../policy/policy.input.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  ApplyMendsInput,
  EndRuleExceptionInput,
  RecordRuleExceptionInput,
  RuleExceptionPayload,
  RuleFindingsArgs,
} from './check.input.js';
import { RuleCheckConnection, checksOfAlliance, checksOfUnit, findingCounts, ruleFindings } from './check.loader.js';
import { ApplyMendsPayload, Mend, RuleFindingCount } from './mend.js';
import { applyMends, shown } from './mend.service.js';
import { RuleCheck } from './rule-check.js';
import { RuleException } from './rule-exception.js';
import { RuleExceptionConnection, exceptionsOf, exceptionsOfUnit } from './rule-exception.loader.js';
import { endRuleException, recordRuleException } from './rule-exception.service.js';

/** The clause that a rule rests on. */
export const clauseOf = ({ document, clauseNumber, quote }: RuleCheck): PolicyClause | null =>
  document && clauseNumber && quote ? { document, clause: clauseNumber, quote } : null;

@Resolver(() => RuleCheck)
export class RuleCheckResolver {
  @Query(() => RuleCheckConnection, {
    nullable: true,
    description: '不符合规定的机构、联盟与工作机构，附条款\nWhat fails its rules in a county, each with its clause',
  })
  @Allow('organization:read')
  ruleFindings(@Args() args: RuleFindingsArgs, @Ctx() context: Context): Promise<Connection<RuleCheck> | null> {
    return ruleFindings(context, args);
  }

  @Mutation(() => RuleExceptionPayload, {
    description: '登记规则例外，须说明理由\nRecords an exception from a rule, with its reason',
  })
  @Allow('organization:supervise')
  recordRuleException(
    @Arg('input') input: RecordRuleExceptionInput,
    @Ctx() context: Context,
  ): Promise<RuleExceptionPayload> {
    return recordRuleException(context, input);
  }

  @Mutation(() => RuleExceptionPayload, { description: '终止规则例外\nEnds an exception' })
  @Allow('organization:supervise')
  endRuleException(@Arg('input') input: EndRuleExceptionInput, @Ctx() context: Context): Promise<RuleExceptionPayload> {
    return endRuleException(context, input);
  }

  @Query(() => [RuleFindingCount], {
    nullable: true,
    description: '各类问题的数量及一键可整改数\nHow many findings of each kind, and how many one click mends',
  })
  @Allow('organization:read')
  ruleFindingCounts(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<RuleFindingCount[] | null> {
    return findingCounts(context, unitId);
  }

  @Mutation(() => ApplyMendsPayload, {
    description: '一键整改，可一批；已符合的不再办理\nMends findings, many at once; what holds by now is left alone',
  })
  @Allow('organization:manage')
  applyMends(@Arg('input') input: ApplyMendsInput, @Ctx() context: Context): Promise<ApplyMendsPayload> {
    return applyMends(context, input);
  }

  @FieldResolver(() => [Mend], { description: '整改办法，就近者在前\nWays to mend it, the nearest first' })
  mends(@Root() { mends }: RuleCheck, @Ctx() { locale }: Context): Mend[] {
    return mends.map((plan) => shown(plan, locale));
  }

  @FieldResolver(() => String, { description: '结果说明\nThe result in words' })
  message(@Root() { textZh, textEn }: RuleCheck, @Ctx() { locale }: Context): string {
    return locale === 'en' ? textEn : textZh;
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '所查职务\nPosition that is counted' })
  position(@Root() { position, path }: RuleCheck, @Ctx() context: Context): Promise<CodeItem> | null {
    return position ? labelled(context, 'roles', position, path) : null;
  }

  @FieldResolver(() => PolicyClause, {
    nullable: true,
    description: '依据的条款；文件未作规定时为空\nThe clause it rests on; null where the document is silent',
  })
  clause(@Root() check: RuleCheck): PolicyClause | null {
    return clauseOf(check);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '机构；联盟的为其管理机构\nUnit; of an alliance its owner',
  })
  unit(@Root() { unitId }: RuleCheck, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '联盟\nAlliance' })
  alliance(@Root() { allianceId }: RuleCheck, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: '工作机构\nBody' })
  body(@Root() { bodyId }: RuleCheck, @Ctx() context: Context): Promise<Body | null> | null {
    return bodyId ? bodyById(context).load(bodyId) : null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitChecksResolver {
  @FieldResolver(() => [RuleCheck], {
    nullable: true,
    description: '对本机构的各项规则检查，含符合的\nEvery rule held against this unit, those that hold included',
  })
  checks(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<RuleCheck[]> {
    return checksOfUnit(context).load(id);
  }

  @FieldResolver(() => RuleExceptionConnection, {
    nullable: true,
    description:
      '对本机构登记的规则例外，最近在前；不含所管联盟的\nExceptions recorded for this unit, latest first, without those of its alliances',
  })
  ruleExceptions(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<RuleException>> {
    return exceptionsOfUnit(context, id, args);
  }
}

@Resolver(() => Alliance)
export class AllianceChecksResolver {
  @FieldResolver(() => [RuleCheck], {
    nullable: true,
    description: '对本联盟的各项规则检查，含符合的\nEvery rule held against this alliance',
  })
  checks(@Root() alliance: Alliance, @Ctx() context: Context): Promise<RuleCheck[]> {
    return checksOfAlliance(context).load(alliance);
  }

  @FieldResolver(() => [RuleException], { description: '已登记的例外，最近在前\nRecorded exceptions, latest first' })
  ruleExceptions(@Root() { id }: Alliance, @Ctx() context: Context): Promise<RuleException[]> {
    return exceptionsOf(context).load(id);
  }
}
