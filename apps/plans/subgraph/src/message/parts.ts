import type { SlicePart } from '@yanxiu/subgraph';
import { createMessages } from '../migrations/2026-11-22T1700-create-messages.js';
import { reminders } from '../reminder/remind.service.js';
import { MessageResolver } from './message.resolver.js';
import { Message } from './message.js';
import { tidy } from './tidy.js';

/** What messages and reminders bring into the slice's table of contents. */
export const messageParts: SlicePart = {
  entities: [Message],
  resolvers: [MessageResolver],
  migrations: [createMessages],
  background: [reminders, tidy],
};
