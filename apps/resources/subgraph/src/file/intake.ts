import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform, finished } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { Invalid } from '@yanxiu/subgraph';
import { headBytes } from './media-type.js';

export interface IntakeRules {
  maxBytes: number;
  /** Called once with the beginning of the content; throws to refuse it. */
  check: (head: Buffer) => void;
}

/** Measures, hashes and checks a file while it flows to the store, in constant memory. */
export class Intake extends Transform {
  size = 0;
  private head: Buffer | null = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  constructor(private readonly rules: IntakeRules) {
    super();
  }

  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.attempt(done, chunk, () => {
      this.size += chunk.length;
      if (this.size > this.rules.maxBytes) throw tooLarge(this.rules.maxBytes);
      this.hash.update(chunk);
      if (!this.head) return;
      this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)]);
      if (this.head.length >= headBytes) this.checkHead();
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, undefined, () => {
      if (!this.size)
        throw new Invalid({ zh: '文件是空的', en: 'The file is empty' }, [
          { path: 'body', rule: 'notEmpty', value: 0 },
        ]);
      if (this.head) this.checkHead();
    });
  }

  private checkHead(): void {
    this.rules.check(this.head!);
    this.head = null;
  }

  private attempt(done: TransformCallback, chunk: Buffer | undefined, step: () => void): void {
    try {
      step();
      done(null, chunk);
    } catch (error) {
      done(error as Error);
    }
  }
}

export const tooLarge = (maxBytes: number): Invalid =>
  new Invalid({ zh: `文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB 的上限`, en: 'The file is too large' }, [
    { path: 'body', rule: 'maxBytes', expected: maxBytes },
  ]);

/**
 * Lets a request's body flow through an intake. Not `pipeline`: that would cut the socket of a refused upload,
 * and the caller would never read why.
 */
export function takeIn(request: IncomingMessage, rules: IntakeRules): Intake {
  const intake = new Intake(rules);
  finished(request, (error) => error && intake.destroy(error));
  intake.once('error', () => {
    request.unpipe(intake);
    request.resume();
  });
  return request.pipe(intake);
}
