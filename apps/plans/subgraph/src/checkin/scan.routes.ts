import type { Context, Route } from '@yanxiu/subgraph';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ticketFor } from './code.js';

/** Where the code on the screen leads: the phone's page, with a ticket that outlives a sign-in. */
export const scanRoutes: Route[] = [{ method: 'GET', path: '/check-in/', handle: sendOn }];

function sendOn({ url = '' }: IncomingMessage, response: ServerResponse, { cursorSecret }: Context): Promise<void> {
  const code = url.split(/[/?]/)[2] ?? '';
  // A code that does not hold is passed on as it is: the page says what is wrong with it.
  const scanned = ticketFor(cursorSecret, code, new Date()) ?? code;
  response.writeHead(303, { location: `/plans/check-in?c=${scanned}`, 'cache-control': 'no-store' }).end();
  return Promise.resolve();
}
