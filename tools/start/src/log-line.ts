import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const errorLevel = 50;

/** What a log line should say on the terminal: only errors do, in the form `message: cause`. */
export function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if (typeof level !== 'number' || level < errorLevel) return undefined;
    return [msg, err?.message].filter((part, index, parts) => part && parts.indexOf(part) === index).join(': ');
  } catch {
    return undefined;
  }
}

/** Hands over each line of what a program writes; a program that could not be spawned has no output. */
export function eachLine(output: Readable | null, hear: (line: string) => void): void {
  if (output !== null) createInterface({ input: output }).on('line', hear);
}
