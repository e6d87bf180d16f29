import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { CodeChoice, CodeScheme } from './code-choice.js';
import { choicesOf } from './code.rules.js';
import { rulesInForce } from './rules-in-force.js';

@Resolver(() => OrgUnit)
export class OrgUnitCodesResolver {
  @FieldResolver(() => [CodeChoice], {
    description: '按现行政策可供选用的代码\nCodes that may be chosen here, by the policy in force',
  })
  async codes(
    @Root() { path }: OrgUnit,
    @Ctx() context: Context,
    @Arg('scheme', () => CodeScheme, { description: '代码表\nTable' }) scheme: CodeScheme,
  ): Promise<CodeChoice[]> {
    return choicesOf(await rulesInForce(context, path, civilDay()), scheme);
  }
}
