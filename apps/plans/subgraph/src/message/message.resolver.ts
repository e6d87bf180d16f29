import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { linesOf } from '../reminder/reminder.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { MarkMessagesReadInput, MyMessagesArgs, SetMessageChoicesInput } from './message.input.js';
import { choicesOf, messageOfViewer, messagesOfViewer } from './message.loader.js';
import { MarkMessagesReadPayload, SetMessageChoicesPayload } from './message.payload.js';
import { hrefOf, kindNames, wordsOf } from './message.rules.js';
import { markMessagesRead, setMessageChoices } from './message.service.js';
import { Message, MessageChoice, MessageConnection, MessageKind, ReminderLine } from './message.js';

@Resolver(() => Message)
export class MessageResolver {
  @Query(() => MessageConnection, {
    nullable: true,
    description:
      '本人及本人所任职责的消息，最近的在前\nMessages to the viewer and for the units he answers for, latest first',
  })
  @Allow('plans:read')
  myMessages(@Args() args: MyMessagesArgs, @Ctx() context: Context): Promise<Connection<Message>> {
    return messagesOfViewer(context, args);
  }

  @Query(() => Message, { nullable: true, description: '本人的一条消息\nOne of the viewer’s messages' })
  @Allow('plans:read')
  myMessage(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Message | null> {
    return messageOfViewer(context, id);
  }

  @Query(() => [MessageChoice], {
    nullable: true,
    description: '各种消息及本人的选择\nKinds of messages, and what the viewer chose',
  })
  @Allow('plans:read')
  messageChoices(@Ctx() context: Context): Promise<MessageChoice[]> {
    return choicesOf(context.db, context);
  }

  @Mutation(() => MarkMessagesReadPayload, { description: '将本人的消息标为已读\nMarks one’s own messages as read' })
  @Allow('plans:read')
  markMessagesRead(
    @Arg('input', { description: '内容\nInput' }) input: MarkMessagesReadInput,
    @Ctx() context: Context,
  ): Promise<MarkMessagesReadPayload> {
    return markMessagesRead(context, input);
  }

  @Mutation(() => SetMessageChoicesPayload, { description: '选择不计未读的消息\nMutes kinds of messages' })
  @Allow('plans:read')
  setMessageChoices(
    @Arg('input', { description: '内容\nInput' }) input: SetMessageChoicesInput,
    @Ctx() context: Context,
  ): Promise<SetMessageChoicesPayload> {
    return setMessageChoices(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '种类名称\nKind, by name' })
  sort(@Root() { kind }: Message, @Ctx() { locale }: Context): CodeItem {
    return sortOf(kind, locale);
  }

  @FieldResolver(() => String, { description: '一句话说明，按阅读者语言\nIn one sentence, in the reader’s language' })
  text(@Root() message: Message, @Ctx() { locale }: Context): string {
    return wordsOf(locale, message);
  }

  @FieldResolver(() => String, { description: '办理页面地址\nAddress of the page that it leads to' })
  href(@Root() message: Message): string {
    return hrefOf(message);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '发给哪个单位；发给本人的为空\nUnit that it came for; null for the viewer’s own',
  })
  unit(@Root() { unitId }: Message): OrgUnit | null {
    return unitId ? { id: unitId } : null;
  }

  @FieldResolver(() => [ReminderLine], {
    description: '催办的事项，按类合并，至多 60 类\nWhat a digest reminds of, by sort; 60 at most',
  })
  lines(@Root() { id, kind }: Message, @Ctx() context: Context): Promise<ReminderLine[]> | ReminderLine[] {
    return kind === MessageKind.REMINDER ? linesOf(context).load(id) : [];
  }
}

const sortOf = (kind: MessageKind, locale: Context['locale']): CodeItem => ({
  ...{ scheme: 'MESSAGE_KIND', code: kind },
  name: locale === 'en' ? kindNames[kind].en : kindNames[kind].zh,
});
