import { faultOf, isStale } from '../fault.js';
import { createStore } from '../store.js';
import type { Kept, Keeping } from './kept-draft.js';
import { changedFields, differences, merged, same } from './merge.js';
import type { Choice, Content, Difference } from './merge.js';

/** A record at a version, as the server has it. */
export interface Held<Values> {
  version: number;
  values: Values;
}

export interface RecordOptions<Values> extends Held<Values> {
  fields: readonly string[];
  save: (values: Values, version: number) => Promise<Held<Values>>;
  reload: () => Promise<Held<Values>>;
  keeping: Keeping<Values>;
  now?: () => Date;
}

export interface RecordState<Values> {
  phase: 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict';
  values: Values;
  savedAt?: Date;
  /** Why it was refused. */
  error?: unknown;
  /** Typed before, in a visit that ended without saving; to be taken up again or thrown away. */
  offered?: Kept<Values> | undefined;
  /** Somebody else has saved meanwhile: where both differ. */
  conflict?: { theirs: Held<Values>; found: Difference[] } | undefined;
}

/**
 * One record being edited: what is typed is kept on this machine at once and saved one save at a time; where somebody
 * else was faster, both contents are laid side by side.
 */
export class EditedRecord<Values extends object> {
  readonly store;
  private version: number;
  private base: Values;
  private running: Promise<boolean> | undefined;

  constructor(private readonly options: RecordOptions<Values>) {
    const { version, values, keeping } = options;
    [this.version, this.base] = [version, values];
    const kept = keeping.read();
    const offered = kept && this.differ(values, kept.values) ? kept : undefined;
    if (!offered) keeping.clear();
    this.store = createStore<RecordState<Values>>({ phase: 'saved', values, offered });
  }

  /** Whether something typed is not with the server. */
  get dirty(): boolean {
    return this.differ(this.base, this.store.get().values);
  }

  type(values: Values): void {
    const { phase } = this.store.get();
    this.put({ values, ...(phase !== 'conflict' && phase !== 'saving' && { phase: this.phaseOf(values) }) });
    this.keep();
  }

  /** Takes up what was typed before; saving it meets whoever has saved since. */
  restore(): void {
    const { offered } = this.store.get();
    if (!offered) return;
    [this.version, this.base] = [offered.version, offered.base];
    this.put({ values: { ...this.store.get().values, ...offered.values }, offered: undefined, phase: 'waiting' });
    this.keep();
  }

  /** Throws away what was typed before. */
  discard(): void {
    this.options.keeping.clear();
    this.put({ offered: undefined });
  }

  /** A newer version from elsewhere, as long as nothing was typed over the old one. */
  adopt({ version, values }: Held<Values>): void {
    if (this.running || version <= this.version || this.dirty) return;
    [this.version, this.base] = [version, values];
    this.put({ values, phase: 'saved' });
  }

  /** Saves what is unsaved. @returns whether everything is with the server */
  async save(): Promise<boolean> {
    while (this.running) await this.running;
    if (this.store.get().phase === 'conflict') return false;
    if (!this.dirty) return true;
    this.running = this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Settles a conflict by what was chosen, and saves the outcome over what is there now. */
  resolve(choices: Readonly<Record<string, Choice>>): Promise<boolean> {
    const { conflict } = this.store.get();
    if (!conflict) return this.save();
    const { theirs, found } = conflict;
    [this.version, this.base] = [theirs.version, theirs.values];
    this.put({ values: merged(found, theirs.values, choices), conflict: undefined, phase: 'waiting' });
    this.keep();
    if (this.dirty) return this.save();
    this.put({ phase: 'saved' });
    return Promise.resolve(true);
  }

  private async send(): Promise<boolean> {
    const { values: sent } = this.store.get();
    this.put({ phase: 'saving', error: undefined });
    try {
      const { version, values: kept } = await this.options.save(sent, this.version);
      [this.version, this.base] = [version, kept];
      const values = this.typedSince(sent, kept);
      this.put({ values, phase: this.phaseOf(values), savedAt: this.options.now?.() ?? new Date() });
      this.keep();
      return !this.dirty;
    } catch (error) {
      await this.refused(error);
      return this.store.get().phase === 'saved';
    }
  }

  private async refused(error: unknown): Promise<void> {
    const theirs = isStale(faultOf(error)) ? await this.options.reload().catch(() => undefined) : undefined;
    if (!theirs) return this.put({ phase: 'refused', error });
    const { values } = this.store.get();
    const found = differences(this.options.fields, this.base as Content, values as Content, theirs.values as Content);
    this.put({ phase: 'conflict', conflict: { theirs, found } });
    // Both have typed the same: there is nothing to choose.
    if (found.length === 0) await this.resolve({});
  }

  /** What the server has made of the values, but for those that were typed while it worked. */
  private typedSince(sent: Values, kept: Values): Values {
    const now = this.store.get().values as Content;
    const later = this.options.fields.filter((field) => !same((sent as Content)[field], now[field]));
    return { ...kept, ...Object.fromEntries(later.map((field) => [field, now[field]])) };
  }

  private differ(one: Values, other: Values): boolean {
    return changedFields(this.options.fields, one as Content, other as Content).length > 0;
  }

  private phaseOf(values: Values): 'saved' | 'waiting' {
    return this.differ(this.base, values) ? 'waiting' : 'saved';
  }

  private put(changes: Partial<RecordState<Values>>): void {
    this.store.set({ ...this.store.get(), ...changes });
  }

  private keep(): void {
    const { values } = this.store.get();
    const at = (this.options.now?.() ?? new Date()).toISOString();
    if (this.dirty) this.options.keeping.write({ version: this.version, base: this.base, values, at });
    else this.options.keeping.clear();
  }
}
