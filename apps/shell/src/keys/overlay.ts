import { createStore } from '@yanxiu/console';

/** What lies over the page: one thing at a time, opened by keys and buttons alike. */
export const overlay = createStore<'palette' | 'help' | null>(null);
