import { PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { LedgerEntryConnection, entriesOfActivity } from '../ledger/ledger.loader.js';
import { Activity } from './activity.js';

@Resolver(() => Activity)
export class ActivityResolver {
  @FieldResolver(() => LedgerEntryConnection, {
    nullable: true,
    description: '由此活动产生的学分记录\nEntries that the activity made',
  })
  creditEntries(
    @Root() { id }: Activity,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LedgerEntry>> {
    return entriesOfActivity(context, id, args);
  }
}
