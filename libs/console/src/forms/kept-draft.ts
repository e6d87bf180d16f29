/** What was typed and not saved, as it is kept on this machine. */
export interface Kept<Values> {
  /** Version of the record that it was typed over. */
  version: number;
  base: Values;
  values: Values;
  at: string;
}

/** A place for one draft; what keeps nothing (private window, full disk) is none. */
export interface Keeping<Values> {
  read(): Kept<Values> | undefined;
  write(kept: Kept<Values>): void;
  clear(): void;
}

/** A browser's storage, or what stands for it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the draft of one record for one account: two people may share a machine. */
export function keptDraft<Values>(storage: Storage, account: string, name: string, id: string): Keeping<Values> {
  const key = `yanxiu.draft/${account}/${name}/${id}`;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt(() => JSON.parse(storage.getItem(key) ?? 'null') as Kept<Values> | null) ?? undefined,
    write: (kept) => void attempt(() => storage.setItem(key, JSON.stringify(kept))),
    clear: () => void attempt(() => storage.removeItem(key)),
  };
}
