import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { FaultyRowsArgs } from '@yanxiu/subgraph/sheet';
import type { FaultKind } from '@yanxiu/subgraph/sheet';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { sessionById } from '../checkin/session-of.loader.js';
import { Session } from '../session/session.js';
import { ApplySignInSheetInput, ApplySignInSheetPayload } from './sign-in.input.js';
import { SignInRowConnection, faultySignIns, signInFaultKinds, signInSheetById } from './sign-in.loader.js';
import { applySignInSheet } from './sign-in.service.js';
import { SignInSheet, signInFaults } from './sign-in-sheet.js';
import type { SignInRow } from './sign-in-sheet.js';

@Resolver(() => SignInSheet)
export class SignInSheetResolver {
  @Query(() => SignInSheet, { nullable: true, description: '本人上传的一份签到表\nA sign-in sheet of one’s own' })
  @Allow('plans:confirm-attendance')
  signInSheet(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<SignInSheet | null> {
    return signInSheetById(context).load(id);
  }

  @Mutation(() => ApplySignInSheetPayload, { description: '确认写入签到表\nHas a checked sign-in sheet written' })
  @Allow('plans:confirm-attendance')
  applySignInSheet(
    @Arg('input', { description: '内容\nInput' }) input: ApplySignInSheetInput,
    @Ctx() context: Context,
  ): Promise<ApplySignInSheetPayload> {
    return applySignInSheet(context, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '无法导入的原因\nWhy the file cannot be imported' })
  refusal(@Root() { refusal }: SignInSheet, @Ctx() { locale }: Context): string | null {
    return refusal && (locale === 'en' ? refusal.en : refusal.zh);
  }

  @FieldResolver(() => Session, { nullable: true, description: '场次\nThe meeting' })
  session(@Root() { sessionId }: SignInSheet, @Ctx() context: Context): Promise<Session | null> {
    return sessionById(context).load(sessionId);
  }

  @FieldResolver(() => [signInFaults.FaultKind], {
    description: '问题的种类，多的在前\nKinds of faults, the most frequent first',
  })
  faultKinds(@Root() { id }: SignInSheet, @Ctx() context: Context): Promise<FaultKind[]> {
    return signInFaultKinds(context).load(id);
  }

  @FieldResolver(() => SignInRowConnection, { description: '有问题的行\nFaulty rows' })
  faultyRows(
    @Root() { id }: SignInSheet,
    @Args() args: FaultyRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SignInRow>> {
    return faultySignIns(context, id, args);
  }
}
