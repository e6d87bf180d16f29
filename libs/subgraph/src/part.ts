import type { AuditWords } from './audit-texts.js';
import type { SubgraphModule } from './module.js';

/** What one folder of a slice brings into its table of contents, and the words that the log has for it. */
export interface SlicePart extends Partial<Omit<SubgraphModule, 'name' | 'resolvers'>> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- resolver classes
  resolvers?: Function[];
  /** What is done, by the code in the log. */
  actions?: AuditWords['actions'];
  /** On what it is done. */
  subjects?: AuditWords['subjects'];
}

type Contents = Required<Omit<SlicePart, 'actions' | 'subjects'>>;

/** The contents of a slice and the words of its log, from all its parts: each part is named once. */
export function joinParts(parts: readonly SlicePart[]): {
  contents: Contents;
  words: Pick<AuditWords, 'actions' | 'subjects'>;
} {
  const all = <Item>(key: keyof SlicePart) => parts.flatMap((part) => (part[key] ?? []) as Item[]);
  const byName = <Named extends object>(key: keyof SlicePart) =>
    Object.assign({}, ...parts.map((part) => part[key])) as Named;
  return {
    contents: {
      entities: all('entities'),
      resolvers: all('resolvers'),
      references: byName('references'),
      migrations: all('migrations'),
      prepare: all('prepare'),
      consumes: all('consumes'),
      projections: all('projections'),
      routes: all('routes'),
      batches: all('batches'),
      background: all('background'),
    },
    words: { actions: byName('actions'), subjects: byName('subjects') },
  };
}
