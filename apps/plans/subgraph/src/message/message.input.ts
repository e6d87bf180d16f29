import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { MessageKind } from './message.js';

@InputType({ description: '消息筛选\nFilter of messages' })
export class MessageFilter {
  @Field(() => Boolean, { nullable: true, description: '只看未读\nOnly what is unread and not muted' })
  unread?: boolean | null;

  @Field(() => [MessageKind], { nullable: true, description: '种类\nKinds' })
  @ArrayMaxSize(20)
  kinds?: MessageKind[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时间以来发出的\nSent since' })
  sentSince?: Date | null;
}

@ArgsType()
export class MyMessagesArgs extends PageArgs {
  @Field(() => MessageFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: MessageFilter | null;
}

@InputType({
  description: '标为已读：所列各条，或某一时刻以前的全部\nMarks messages as read: those named, or all up to a moment',
})
export class MarkMessagesReadInput {
  @Field(() => [ID], { nullable: true, description: '消息\nMessages' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '在此时刻及以前发出的全部：所见最新一条的时间\nAll that were sent until then: the latest that was seen',
  })
  until?: Date | null;
}

@InputType({ description: '消息提醒的选择\nWhich kinds one is not to be told of' })
export class SetMessageChoicesInput {
  @Field(() => [MessageKind], { description: '不计未读的种类\nKinds that are muted' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  muted!: MessageKind[];
}
