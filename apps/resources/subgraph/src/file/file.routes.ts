import type { Route } from '@yanxiu/subgraph';
import { sendFile } from './download.js';
import type { Storage } from './storage.js';
import { receiveFile } from './upload.js';

/**
 * Files go by plain HTTP, for the graph carries no bytes:
 * `PUT /files/{resourceId}?name=…` adds one, `GET` and `HEAD /files/{fileId}` give it.
 */
export function fileRoutes(storage: () => Storage): Route[] {
  const path = '/files/';
  return [
    { method: 'PUT', path, handle: (request, response, context) => receiveFile(storage(), request, response, context) },
    {
      method: 'GET',
      path,
      handle: (request, response, context) => sendFile(storage().store, request, response, context),
    },
    {
      method: 'HEAD',
      path,
      handle: (request, response, context) => sendFile(storage().store, request, response, context),
    },
  ];
}
