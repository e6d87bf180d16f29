import { CodeItem } from '@yanxiu/directory';
import { Allow, civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { lasts } from '../body/body.rules.js';
import { postingsOf } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AssignKeyPersonGroupInput,
  EndKeyPersonInput,
  EndPersonTitleInput,
  GrantPersonTitleInput,
  PersonTitlePayload,
  RecordKeyPersonInput,
  SetPersonTierInput,
  TierBasis,
  TitleCount,
} from './title.input.js';
import { keyRecordsOf, tierBasisOf, titleCountsOf, titlesOf } from './title.loader.js';
import { assignKeyPersonGroup, endKeyPerson, recordKeyPerson } from './key-person.service.js';
import { endPersonTitle, grantPersonTitle, setPersonTier } from './title.service.js';
import { KeyPerson, PersonTitle } from './title.js';

@Resolver(() => Person)
export class PersonTitlesResolver {
  @Mutation(() => PersonTitlePayload, { description: '授予称号\nGrants a title' })
  @Allow('organization:manage-people')
  grantPersonTitle(@Arg('input') input: GrantPersonTitleInput, @Ctx() context: Context): Promise<PersonTitlePayload> {
    return grantPersonTitle(context, input);
  }

  @Mutation(() => PersonTitlePayload, { description: '终止称号\nEnds a title' })
  @Allow('organization:manage-people')
  endPersonTitle(@Arg('input') input: EndPersonTitleInput, @Ctx() context: Context): Promise<PersonTitlePayload> {
    return endPersonTitle(context, input);
  }

  @Mutation(() => PersonTitlePayload, { description: '认定教师层级，须说明理由\nDecides a tier, with a reason' })
  @Allow('organization:manage-people')
  setPersonTier(@Arg('input') input: SetPersonTierInput, @Ctx() context: Context): Promise<PersonTitlePayload> {
    return setPersonTier(context, input);
  }

  @Mutation(() => PersonTitlePayload, { description: '登记“关键明白人”\nRecords a key person of training' })
  @Allow('organization:manage-people')
  recordKeyPerson(@Arg('input') input: RecordKeyPersonInput, @Ctx() context: Context): Promise<PersonTitlePayload> {
    return recordKeyPerson(context, input);
  }

  @Mutation(() => PersonTitlePayload, {
    description: '指定“关键明白人”带领的研修组\nNames the group a key person leads',
  })
  @Allow('organization:manage-people')
  assignKeyPersonGroup(
    @Arg('input') input: AssignKeyPersonGroupInput,
    @Ctx() context: Context,
  ): Promise<PersonTitlePayload> {
    return assignKeyPersonGroup(context, input);
  }

  @Mutation(() => PersonTitlePayload, {
    description: '不再担任“关键明白人”，记录保留\nEnds a key person’s record, which stays',
  })
  @Allow('organization:manage-people')
  endKeyPerson(@Arg('input') input: EndKeyPersonInput, @Ctx() context: Context): Promise<PersonTitlePayload> {
    return endKeyPerson(context, input);
  }

  @FieldResolver(() => [PersonTitle], { description: '称号，最近在前\nTitles, latest first' })
  titles(@Root() { id }: Person, @Ctx() context: Context): Promise<PersonTitle[]> {
    return titlesOf(context).load(id);
  }

  @FieldResolver(() => TierBasis, { nullable: true, description: '教师层级及其依据\nTier and where it comes from' })
  tierBasis(@Root() person: Person, @Ctx() context: Context): Promise<TierBasis | null> {
    return tierBasisOf(context, person);
  }

  @FieldResolver(() => Boolean, { description: '是否为“关键明白人”\nWhether a key person of training' })
  async keyPerson(@Root() { id }: Person, @Ctx() context: Context): Promise<boolean> {
    const day = civilDay();
    return (await keyRecordsOf(context).load(id)).some(({ returnedOn: from, to }) => lasts({ from, to }, day));
  }

  @FieldResolver(() => [KeyPerson], { description: '“关键明白人”培训记录\nRecords as a key person' })
  keyRecords(@Root() { id }: Person, @Ctx() context: Context): Promise<KeyPerson[]> {
    return keyRecordsOf(context).load(id);
  }
}

@Resolver(() => PersonTitle)
export class PersonTitleResolver {
  @FieldResolver(() => CodeItem, { description: '称号（政策代码表）\nTitle by the policy’s code table' })
  async title(@Root() { personId, title }: PersonTitle, @Ctx() context: Context): Promise<CodeItem> {
    const [posting] = await postingsOf(context).load(personId);
    return labelled(context, 'titles', title, pathOf(posting));
  }
}

@Resolver(() => KeyPerson)
export class KeyPersonResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '任职机构\nUnit of service' })
  unit(@Root() { unitId }: KeyPerson, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '返岗后带领的研修组\nGroup led after the return' })
  leadsUnit(@Root() { leadsUnitId }: KeyPerson, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return leadsUnitId ? unitById(context).load(leadsUnitId) : null;
  }
}

@Resolver(() => TitleCount)
export class TitleCountResolver {
  @FieldResolver(() => CodeItem, { description: '称号（政策代码表）\nTitle by the policy’s code table' })
  title(@Root() { title, path }: TitleCount, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'titles', title, path);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitTitlesResolver {
  @FieldResolver(() => [TitleCount], {
    description: '本机构及下级现有各级称号人数\nHow many hold each title of each level, here and below',
  })
  titleCounts(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<TitleCount[]> {
    return titleCountsOf(context).load(unit);
  }
}
