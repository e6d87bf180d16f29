import { CodeItem } from '@yanxiu/directory';
import { Allow, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { labelled } from '../policy/labels.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  DocumentsArgs,
  LinkDocumentPackInput,
  NormativeDocumentPayload,
  RegisterDocumentInput,
  RepealDocumentInput,
} from './document.input.js';
import { NormativeDocumentConnection, documentById, documentsOf, heldFamilies } from './document.loader.js';
import { requiredFamilies } from './document.rules.js';
import { linkDocumentPack, registerDocument, repealDocument } from './document.service.js';
import { NormativeDocument } from './document.js';

@Resolver(() => NormativeDocument)
export class NormativeDocumentResolver {
  @Query(() => NormativeDocument, { nullable: true, description: '按标识查文件\nA document by id' })
  @Allow('organization:read')
  normativeDocument(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<NormativeDocument | null> {
    return documentById(context).load(id);
  }

  @Mutation(() => NormativeDocumentPayload, {
    description: '登记文件或制度，可取代旧版\nRegisters a document; it may replace an edition',
  })
  @Allow('organization:file')
  registerDocument(
    @Arg('input') input: RegisterDocumentInput,
    @Ctx() context: Context,
  ): Promise<NormativeDocumentPayload> {
    return registerDocument(context, input);
  }

  @Mutation(() => NormativeDocumentPayload, { description: '废止文件\nEnds a document' })
  @Allow('organization:file')
  repealDocument(@Arg('input') input: RepealDocumentInput, @Ctx() context: Context): Promise<NormativeDocumentPayload> {
    return repealDocument(context, input);
  }

  @Mutation(() => NormativeDocumentPayload, {
    description: '关联文件与执行它的政策包\nNames the policy pack that runs a document',
  })
  @Allow('organization:manage')
  linkDocumentPack(
    @Arg('input') input: LinkDocumentPackInput,
    @Ctx() context: Context,
  ): Promise<NormativeDocumentPayload> {
    return linkDocumentPack(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别\nFamily' })
  family(@Root() document: NormativeDocument, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'ruleFamilies', document.family, pathOf(document));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '制定机构\nThe unit that made it' })
  unit(@Root() { unitId }: NormativeDocument, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '适用的联盟\nThe alliance it holds for' })
  alliance(@Root() { allianceId }: NormativeDocument, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => NormativeDocument, { nullable: true, description: '所取代的旧版\nThe edition it replaces' })
  replaces(
    @Root() { replacesId }: NormativeDocument,
    @Ctx() context: Context,
  ): Promise<NormativeDocument | null> | null {
    return replacesId ? documentById(context).load(replacesId) : null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitDocumentsResolver {
  @FieldResolver(() => NormativeDocumentConnection, {
    nullable: true,
    description: '有效的文件与制度，含所在联盟的\nDocuments in force, those of its alliances included',
  })
  documents(
    @Root() { id }: OrgUnit,
    @Args() args: DocumentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<NormativeDocument>> {
    return documentsOf(context, id, args);
  }

  @FieldResolver(() => [CodeItem], {
    description:
      '现行政策要求、尚缺的制度类别\nFamilies of rules that the policy asks for and that are missing (DL-31)',
  })
  async missingDocumentFamilies(@Root() { id, path }: OrgUnit, @Ctx() context: Context): Promise<CodeItem[]> {
    const required = requiredFamilies(await rulesInForce(context, path, civilDay()));
    const held = await heldFamilies(context).load(id);
    const missing = required.filter((family) => !held.includes(family));
    return Promise.all(missing.map((family) => labelled(context, 'ruleFamilies', family, path)));
  }
}
