import type { Dispatcher } from 'undici';

export interface PostOptions {
  path: string;
  /** Names and values in turn, as the socket wants them. */
  headers: string[];
  body: string;
  /** Milliseconds until the call is given up. */
  limit: number;
  /** Made only when it is. */
  timeout: () => Error;
}

export interface PostAnswer {
  status: number;
  text: string;
}

/**
 * Sends a body and reads the whole answer. On undici's bottom layer: its `request` makes a stream, a signal and a
 * listener for each call, which cost as much again, and a page of the console makes eight calls.
 */
export function post(
  dispatcher: Dispatcher,
  { path, headers, body, limit, timeout }: PostOptions,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let controller: Dispatcher.DispatchController | undefined;
    let expired: Error | undefined;
    const timer = setTimeout(() => {
      expired = timeout();
      controller?.abort(expired);
      reject(expired);
    }, limit);
    const failed = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    dispatcher.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart: (started) => {
          controller = started;
          // Given up while it waited for a connection.
          if (expired) started.abort(expired);
        },
        onResponseStart: (_controller, code) => void (status = code),
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          clearTimeout(timer);
          resolve({ status, text: (chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString() });
        },
        onResponseError: (_controller, error) => failed(error),
      },
    );
  });
}
