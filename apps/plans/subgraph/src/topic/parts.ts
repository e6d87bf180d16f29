import type { SlicePart } from '@yanxiu/subgraph';
import { createTopics } from '../migrations/2026-11-22T1300-create-topics.js';
import { topicBatches } from './decide-all.service.js';
import { TopicAuthor } from './topic-author.js';
import { topicById } from './topic.loader.js';
import { TopicPaper } from './topic-paper.js';
import { TopicRequest } from './topic-request.js';
import { TopicStepsResolver } from './topic-steps.resolver.js';
import { TopicAuthorResolver, TopicPaperResolver, TopicRequestResolver, TopicResolver } from './topic.resolver.js';
import { Topic } from './topic.js';

/** What the module takes in for topics: its own table of contents. */
export const topicParts: SlicePart = {
  entities: [Topic, TopicAuthor, TopicRequest, TopicPaper],
  resolvers: [TopicResolver, TopicStepsResolver, TopicPaperResolver, TopicAuthorResolver, TopicRequestResolver],
  references: {
    Topic: ({ id }, context) => topicById(context).load(id),
  },
  migrations: [createTopics],
  batches: topicBatches,
  /** Words of the log. */
  actions: {
    'plans.createTopic': { zh: '起草课题', en: 'Topic begun' },
    'plans.discardTopic': { zh: '删去课题草稿', en: 'Draft discarded' },
    'plans.saveTopicPapers': { zh: '更新课题材料', en: 'Documents replaced' },
    'plans.askForTopic': { zh: '提出课题申请', en: 'Something asked for' },
    'plans.withdrawTopicRequest': { zh: '撤回课题申请', en: 'Request taken back' },
    'plans.openTopic': { zh: '开题', en: 'Topic opened' },
    'plans.decideTopic': { zh: '办理课题申请', en: 'Request answered' },
    'plans.terminateTopic': { zh: '终止课题', en: 'Topic terminated' },
  },
  subjects: {
    Topic: { zh: '课题', en: 'Topic', table: 'topic', column: 'title' },
  },
};
