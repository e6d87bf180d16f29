import { client, createStore } from '@yanxiu/console';
import { SaveScoresDocument } from '../documents/graphql.js';
import type { SaveScoresInput, ScoreSheetQuery } from '../documents/graphql.js';
import { faultOf } from '../fault.js';
import { hundredths } from './marks.js';

export type Sheet = NonNullable<ScoreSheetQuery['scoreSheet']>;

export interface DraftState {
  /** Item number -> mark as typed; empty where none is given. */
  scores: Record<number, string>;
  problems: string;
  /** Item number -> what the server expects there. */
  faults: Record<number, string>;
  phase: 'saved' | 'waiting' | 'saving' | 'failed' | 'outdated';
  savedAt?: Date;
  /** Why saving failed, in the server's words. */
  message?: string | undefined;
}

/** Typing rests this long before it is saved. */
const pause = 800;

/** A score sheet being filled in: what is typed is kept here and saved part by part, one save at a time. */
export class Draft {
  readonly store;
  version: number;
  private readonly items: Map<number, Sheet['items'][number]>;
  private readonly dirty = new Set<number>();
  private problemsDirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly sheet: Sheet) {
    this.version = sheet.version;
    this.items = new Map(sheet.items.map((item) => [item.number, item]));
    const scores = Object.fromEntries(sheet.items.map(({ number, score }) => [number, score ?? '']));
    this.store = createStore<DraftState>({ scores, problems: sheet.problems ?? '', faults: {}, phase: 'saved' });
  }

  /** Whether something typed is not with the server yet. */
  get unsaved(): boolean {
    return this.typed || this.running !== undefined;
  }

  private get typed(): boolean {
    return this.dirty.size > 0 || this.problemsDirty;
  }

  mark(number: number, text: string): void {
    const { scores, faults } = this.store.get();
    const { [number]: _mended, ...others } = faults;
    this.dirty.add(number);
    this.change({ scores: { ...scores, [number]: text.trim() }, faults: others });
    this.soon();
  }

  write(problems: string): void {
    this.problemsDirty = true;
    this.change({ problems });
    this.soon();
  }

  /** Saves now what is unsaved. @returns whether everything is with the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.typed && this.store.get().phase !== 'outdated') {
      this.running = this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return !this.typed;
  }

  private change(changes: Partial<DraftState>): void {
    this.store.set({ ...this.store.get(), ...changes });
  }

  private soon(): void {
    if (this.store.get().phase === 'outdated') return;
    this.change({ phase: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async save(): Promise<void> {
    const { input, numbers } = this.nextInput();
    if (!input) return this.change({ phase: 'waiting' });
    this.change({ phase: 'saving', message: undefined });
    numbers.forEach((number) => this.dirty.delete(number));
    this.problemsDirty = false;
    try {
      const { data } = await client.mutate({ mutation: SaveScoresDocument, variables: { input } });
      if (data) this.version = data.saveScores.scoreSheet.version;
      this.change({ phase: this.typed ? 'waiting' : 'saved', savedAt: new Date() });
    } catch (error) {
      numbers.forEach((number) => this.dirty.add(number));
      this.problemsDirty ||= input.problems !== undefined;
      this.refused(error, numbers);
    }
  }

  /** What is to be saved now; a mark that cannot be right waits until it is mended. */
  private nextInput(): { input?: SaveScoresInput; numbers: number[] } {
    const { scores, problems, faults } = this.store.get();
    const numbers = [...this.dirty].filter((number) => {
      const weight = this.items.get(number)?.weight ?? '0';
      return !(number in faults) && fits(scores[number] ?? '', weight);
    });
    if (numbers.length === 0 && !this.problemsDirty) return { numbers };
    const marks = numbers.map((number) => {
      const { note, evidence = [] } = this.items.get(number) ?? {};
      return { itemNumber: number, score: scores[number] || null, note, evidence };
    });
    const input = { id: this.sheet.id, version: this.version, marks };
    return { numbers, input: this.problemsDirty ? { ...input, problems: problems.trim() || null } : input };
  }

  private refused(error: unknown, numbers: number[]): void {
    const { code, message, details } = faultOf(error);
    const faults: Record<number, string> = {};
    for (const { path, expected } of details) {
      const number = numbers[Number(/^input\.marks\[(\d+)\]/.exec(path)?.[1])];
      if (number !== undefined) faults[number] = String(expected ?? '');
    }
    if (Object.keys(faults).length > 0) {
      this.change({ phase: 'waiting', faults: { ...this.store.get().faults, ...faults } });
      this.soon();
      return;
    }
    this.change({ phase: code === 'CONFLICT' ? 'outdated' : 'failed', message });
  }
}

/** Whether a mark is empty, or a number from 0 to the weight. */
export function fits(text: string, weight: string): boolean {
  return text === '' || (/^\d+(\.\d{1,2})?$/.test(text) && hundredths(text) <= hundredths(weight));
}
