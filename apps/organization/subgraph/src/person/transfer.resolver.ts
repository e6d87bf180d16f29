import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { PostingPayload } from './person.input.js';
import { Person } from './person.js';
import { TransferPersonInput } from './transfer.input.js';
import { transferPerson } from './transfer.service.js';

@Resolver(() => Person)
export class TransferResolver {
  @Mutation(() => PostingPayload, { description: '人员调动\nMoves a person to another posting' })
  @Allow('organization:manage-people')
  transferPerson(@Arg('input') input: TransferPersonInput, @Ctx() context: Context): Promise<PostingPayload> {
    return transferPerson(context, input);
  }
}
