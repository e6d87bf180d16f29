import { Field, Int, ObjectType } from 'type-graphql';
import { MessageChoice } from './message.js';

@ObjectType({ description: '标为已读的结果\nWhat was marked as read' })
export class MarkMessagesReadPayload {
  @Field(() => Int, { description: '标为已读的条数\nHow many were marked' })
  marked!: number;

  @Field(() => Int, { nullable: true, description: '还有几条未读；超过一万为空\nHow many are unread still' })
  unread!: number | null;
}

@ObjectType({ description: '消息提醒的选择\nThe choices as they stand now' })
export class SetMessageChoicesPayload {
  @Field(() => [MessageChoice], { description: '各种消息\nAll kinds' })
  choices!: MessageChoice[];
}
