import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { PersonBrief, briefOf } from '../task/part.loader.js';
import { Resource } from '../report/attachment.js';
import { RecordForumInput, RecordForumPayload } from './forum.input.js';
import { forumOfActivity, forumOptions } from './forum.loader.js';
import { recordForum } from './forum.service.js';
import { Forum, ForumOptions } from './forum.js';

@ObjectType({ description: '一人的发言\nWhat somebody said' })
export class ForumSpeaker {
  @Field(() => PersonBrief, { nullable: true, description: '发言人\nWho spoke' })
  person!: PersonBrief | null;

  @Field(() => String, { nullable: true, description: '要点\nThe point made' })
  point!: string | null;
}

@Resolver(() => Forum)
export class ForumResolver {
  @Query(() => ForumOptions, {
    nullable: true,
    description: '登记小论坛可选的机构、形式和人员\nWhat the light form of a forum chooses from',
  })
  @Allow('plans:take-part')
  forumOptions(
    @Arg('unitId', () => ID, { nullable: true, description: '机构\nUnit' }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<ForumOptions> {
    return forumOptions(context, unitId ?? null);
  }

  @Mutation(() => RecordForumPayload, {
    description: '登记一次小论坛，到场人员一并确认\nEnters a small forum, with everybody who was there',
  })
  @Allow('plans:take-part')
  recordForum(
    @Arg('input', { description: '内容\nInput' }) input: RecordForumInput,
    @Ctx() context: Context,
  ): Promise<RecordForumPayload> {
    return recordForum(context, input);
  }

  @FieldResolver(() => [ForumSpeaker], { description: '发言，至多 20 条\nWhat was said, 20 at most' })
  speakers(@Root() { speakers }: Forum, @Ctx() context: Context): Promise<ForumSpeaker[]> {
    return Promise.all(
      speakers.map(async ({ personId, point }) => ({ person: await briefOf(context, personId), point })),
    );
  }

  @FieldResolver(() => Resource, { nullable: true, description: '照片\nThe picture' })
  picture(@Root() { resourceId }: Forum): Resource | null {
    return resourceId ? { id: resourceId } : null;
  }
}

/** What a forum brings to its activity. */
@Resolver(() => Activity)
export class ActivityForumResolver {
  @FieldResolver(() => Forum, { nullable: true, description: '小论坛记录\nThe small forum that it was' })
  forum(@Root() { id }: Activity, @Ctx() context: Context): Promise<Forum | null> {
    return forumOfActivity(context).load(id);
  }
}
