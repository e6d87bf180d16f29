import { changedFields, client, createStore, differences, faultOf, isStale, merged } from '@yanxiu/console';
import type { Choice, Content, Difference, Keeping } from '@yanxiu/console';
import { SaveScoresDocument, ScoreSheetDocument } from '../documents/graphql.js';
import type { SaveScoresInput } from '../documents/graphql.js';
import { fits } from './marks.js';
import { contentOf, itemsOf, problemsField, typedIn, typedOf } from './sheet-content.js';
import type { Sheet, Typed } from './sheet-content.js';

export interface DraftState extends Typed {
  /** Item number -> what the server expects there. */
  faults: Record<number, string>;
  phase: 'saved' | 'waiting' | 'saving' | 'failed' | 'outdated' | 'conflict';
  savedAt?: Date;
  /** Why saving failed, in the server's words. */
  message?: string | undefined;
  /** When that was typed which a broken-off visit has left unsaved. */
  offered?: string | undefined;
  /** Where another inspector has saved something else meanwhile. */
  conflict?: Difference[] | undefined;
}

/** Typing rests this long before it is saved. */
const pause = 800;

/** A score sheet being filled in: what is typed is kept here and saved part by part, one save at a time. */
export class Draft {
  readonly store;
  version: number;
  private base: Content;
  private items: Map<number, Sheet['items'][number]>;
  private theirs: Sheet | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly keeping: Keeping<Typed>,
  ) {
    this.version = sheet.version;
    this.base = contentOf(typedIn(sheet));
    this.items = itemsOf(sheet);
    const kept = keeping.read();
    const offered = kept && this.changedIn(contentOf(kept.values)).length > 0 ? kept.at : undefined;
    this.store = createStore<DraftState>({ ...typedIn(sheet), faults: {}, phase: 'saved', offered });
  }

  mark(number: number, text: string): void {
    const { scores, faults } = this.store.get();
    const { [number]: _mended, ...others } = faults;
    this.change({ scores: { ...scores, [number]: text.trim() }, faults: others });
    this.soon();
  }

  write(problems: string): void {
    this.change({ problems });
    this.soon();
  }

  /** Takes up what a broken-off visit has left, or throws it away. */
  takeUp(wanted: boolean): void {
    const kept = this.keeping.read();
    this.keeping.clear();
    this.change({ offered: undefined, ...(wanted && kept?.values) });
    if (wanted) this.soon();
  }

  /** Saves now what is unsaved. @returns whether everything is with the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.typed && !this.stopped) {
      this.running = this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return !this.typed;
  }

  /** Settles a conflict by what was chosen, and saves the outcome over what is there now. */
  resolve(choices: Readonly<Record<string, Choice>>): Promise<boolean> {
    const { conflict = [] } = this.store.get();
    if (this.theirs) this.adopt(this.theirs, conflict, choices);
    return this.flush();
  }

  private get typed(): boolean {
    return this.changedIn(contentOf(this.store.get())).length > 0;
  }

  private get stopped(): boolean {
    return ['outdated', 'conflict'].includes(this.store.get().phase);
  }

  private changedIn(content: Content): string[] {
    return changedFields([...[...this.items.keys()].map(String), problemsField], this.base, content);
  }

  private change(changes: Partial<DraftState>): void {
    this.store.set({ ...this.store.get(), ...changes });
  }

  private soon(): void {
    this.keep();
    if (this.stopped) return;
    this.change({ phase: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private keep(): void {
    const { scores, problems } = this.store.get();
    const kept = { version: this.version, base: typedOf(this.base), values: { scores, problems } };
    if (this.typed) this.keeping.write({ ...kept, at: new Date().toISOString() });
    else this.keeping.clear();
  }

  private async save(): Promise<void> {
    const { fields, input } = this.nextInput();
    if (fields.length === 0) return this.change({ phase: 'waiting' });
    const sent = contentOf(this.store.get());
    this.change({ phase: 'saving', message: undefined });
    try {
      const { data } = await client.mutate({ mutation: SaveScoresDocument, variables: { input } });
      if (data) this.version = data.saveScores.scoreSheet.version;
      for (const field of fields) this.base[field] = sent[field];
      this.change({ phase: this.typed ? 'waiting' : 'saved', savedAt: new Date() });
      this.keep();
    } catch (error) {
      await this.refused(error, input.marks ?? []);
    }
  }

  /** What is to be saved now; a mark that cannot be right waits until it is mended. */
  private nextInput(): { fields: string[]; input: SaveScoresInput } {
    const { scores, problems, faults } = this.store.get();
    const ready = (number: number) =>
      !(number in faults) && fits(scores[number] ?? '', this.items.get(number)?.weight ?? '0');
    const fields = this.changedIn(contentOf({ scores, problems })).filter(
      (field) => field === problemsField || ready(Number(field)),
    );
    const marks = fields.flatMap((field) => {
      if (field === problemsField) return [];
      const { note, evidence = [] } = this.items.get(Number(field)) ?? {};
      return [{ itemNumber: Number(field), score: scores[Number(field)] || null, note, evidence }];
    });
    const input = { id: this.sheet.id, version: this.version, marks };
    const written = fields.includes(problemsField) && { problems: problems.trim() || null };
    return { fields, input: { ...input, ...written } };
  }

  private async refused(error: unknown, marks: readonly { itemNumber: number }[]): Promise<void> {
    const fault = faultOf(error);
    if (isStale(fault) && (await this.meetOther())) return;
    const faults: Record<number, string> = {};
    for (const { path, expected } of fault.details) {
      const mark = marks[Number(/^input\.marks\[(\d+)\]/.exec(path)?.[1])];
      if (mark) faults[mark.itemNumber] = String(expected ?? '');
    }
    if (Object.keys(faults).length > 0) {
      this.change({ phase: 'waiting', faults: { ...this.store.get().faults, ...faults } });
      this.soon();
      return;
    }
    this.change({ phase: fault.code === 'CONFLICT' ? 'outdated' : 'failed', message: fault.message });
  }

  /**
   * Another inspector has saved meanwhile: marks that only one of us has given are both kept, and where both have given
   * one somebody must choose. @returns false where the sheet cannot be read
   */
  private async meetOther(): Promise<boolean> {
    const { data } = await client
      .query({ query: ScoreSheetDocument, variables: { id: this.sheet.id }, fetchPolicy: 'network-only' })
      .catch(() => ({ data: undefined }));
    const theirs = data?.scoreSheet;
    if (!theirs || theirs.version === this.version) return false;
    const fields = [...[...this.items.keys()].map(String), problemsField];
    const found = differences(fields, this.base, contentOf(this.store.get()), contentOf(typedIn(theirs)));
    if (found.every(({ choice }) => choice)) {
      this.adopt(theirs, found, {});
      this.soon();
    } else {
      this.theirs = theirs;
      this.change({ phase: 'conflict', conflict: found });
    }
    return true;
  }

  private adopt(theirs: Sheet, found: Difference[], choices: Readonly<Record<string, Choice>>): void {
    this.theirs = undefined;
    this.version = theirs.version;
    this.base = contentOf(typedIn(theirs));
    this.items = itemsOf(theirs);
    const typed = typedOf(merged(found, { ...this.base }, choices));
    this.change({ ...typed, conflict: undefined, phase: 'waiting' });
    this.keep();
    if (!this.typed) this.change({ phase: 'saved', savedAt: new Date() });
  }
}
