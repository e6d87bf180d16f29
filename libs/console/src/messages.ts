import { createStore } from './store.js';

/** Moves on when the reader's messages have changed on a page: the bell in the header counts anew. */
export const messagesChanged = createStore(0);
