import { messagesChanged, useMutation } from '@yanxiu/console';
import { MarkMessagesReadDocument } from '../documents/graphql.js';
import type { MarkMessagesReadInput } from '../documents/graphql.js';

/** Marks messages as read; the list and the bell follow. */
export function useMark(): (input: MarkMessagesReadInput) => Promise<void> {
  const [mark] = useMutation(MarkMessagesReadDocument, { refetchQueries: ['MyMessages'] });
  return async (input) => {
    await mark({ variables: { input } });
    messagesChanged.set(messagesChanged.get() + 1);
  };
}
