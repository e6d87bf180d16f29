import type { IncomingMessage } from 'node:http';
import { refusal } from '../errors.js';

const longestWait = 10_000;

/**
 * Reads a whole body of limited size. A compressed one is refused: what a megabyte inflates to is not ours to find out.
 * @throws the contract's refusal when it is too long, compressed, breaks off, or comes too slowly.
 */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  const encoding = req.headers['content-encoding'];
  if (encoding && encoding !== 'identity')
    throw refusal('BAD_USER_INPUT', 415, [
      { path: 'content-encoding', rule: 'encoding', value: encoding, expected: 'identity' },
    ]);
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLong(req, most);
  const timer = setTimeout(() => req.destroy(), longestWait);
  try {
    return await collected(req, most);
  } finally {
    clearTimeout(timer);
  }
}

// By events: an async iterator over the same stream costs several times as much, on every request.
function collected(req: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else reject(tooLong(req, most));
    });
    req.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    req.once('close', () => {
      if (!req.complete) reject(refusal('BAD_USER_INPUT', 400, [{ path: 'body', rule: 'complete' }]));
    });
    // Told as a close.
    req.once('error', () => undefined);
  });
}

function tooLong(req: IncomingMessage, most: number) {
  // The rest is read and dropped, so that the sender gets to hear the answer; then the connection ends.
  req.resume();
  return refusal('COST_LIMIT', 400, [{ path: 'body', rule: 'bodyBytes', expected: most }], { connection: 'close' });
}
