/** An error for the reader of the terminal: it says what is wrong and what to do, and needs no stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

const known: Record<string, string> = {
  ENOSPC: '磁盘已满，请腾出空间后重试 (the disk is full: free some space)',
  EDQUOT: '磁盘配额已用完 (the disk quota is used up)',
  EACCES: '没有权限，请检查目录的所有者 (no permission: check the owner of the folder)',
  EROFS: '文件系统只读 (the file system is read-only)',
};

/** What to print for any error; the stack only of errors that nobody foresaw. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'StartFailure' || error.name === 'PostgresFailure') return error.message;
  const advice = known[(error as NodeJS.ErrnoException).code ?? ''];
  return advice === undefined ? (error.stack ?? error.message) : `${advice}\n${error.message}`;
}
