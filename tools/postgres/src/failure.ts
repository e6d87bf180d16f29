/** What went wrong, so that a caller can decide without reading the text. */
export type FailureCode =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_MISSING'
  | 'DISK_FULL'
  | 'NO_PERMISSION'
  | 'OTHER_VERSION'
  | 'INIT_FAILED'
  | 'START_FAILED'
  | 'SERVER_TOO_OLD'
  | 'CANNOT_CONNECT';

/** An error for the reader of a terminal: Chinese, then English, then PostgreSQL's own last lines. */
export class PostgresFailure extends Error {
  override readonly name = 'PostgresFailure';

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly log: readonly string[] = [],
  ) {
    super(log.length > 0 ? `${message}\n${log.map((line) => `  | ${line}`).join('\n')}` : message);
  }
}

/** Names the cause hidden in PostgreSQL's own lines; the code given is used where none is known. */
export function failureFromLog(code: FailureCode, message: string, log: readonly string[]): PostgresFailure {
  const text = log.join('\n');
  const tail = log.slice(-15);
  if (/No space left on device|could not extend file|Disk quota exceeded/i.test(text)) {
    return new PostgresFailure(
      'DISK_FULL',
      '磁盘已满，数据库无法写入；请腾出空间后重试 (the disk is full: free some space)',
      tail,
    );
  }
  if (/Permission denied/i.test(text)) {
    return new PostgresFailure('NO_PERMISSION', `${message}：没有权限 (permission denied)`, tail);
  }
  return new PostgresFailure(code, message, tail);
}
