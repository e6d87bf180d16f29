import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log that never fills the disk: when it has grown large it becomes `<name>.1`, and that `<name>.2`, which goes. */
export class LogFile {
  private descriptor: number | undefined;
  private size = 0;

  constructor(
    private readonly path: string,
    private readonly limit = 10 * 1024 * 1024,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.open();
  }

  /** Adds a line; a log that cannot be written must not stop what it tells of. */
  write(line: string): void {
    if (this.descriptor === undefined) return;
    try {
      this.size += writeSync(this.descriptor, `${line}\n`);
      if (this.size > this.limit) this.rotate();
    } catch {
      // Disk full: the line is lost, the platform goes on and reports the cause elsewhere.
    }
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private open(): void {
    this.descriptor = openSync(this.path, 'a', 0o600);
    this.size = fstatSync(this.descriptor).size;
  }

  private rotate(): void {
    this.close();
    if (existsSync(`${this.path}.1`)) renameSync(`${this.path}.1`, `${this.path}.2`);
    renameSync(this.path, `${this.path}.1`);
    this.open();
  }
}
