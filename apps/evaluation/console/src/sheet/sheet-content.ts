import type { Content } from '@yanxiu/console';
import type { ScoreSheetQuery } from '../documents/graphql.js';

export type Sheet = NonNullable<ScoreSheetQuery['scoreSheet']>;

/** What an inspector types into a sheet. */
export interface Typed {
  /** Item number -> mark as typed; empty where none is given. */
  scores: Record<number, string>;
  problems: string;
}

/** Beside the numbers of the items, the one field of a sheet. */
export const problemsField = 'problems';

/** What a sheet says. */
export const typedIn = ({ items, problems }: Sheet): Typed => ({
  scores: Object.fromEntries(items.map(({ number, score }) => [number, score ?? ''])),
  problems: problems ?? '',
});

/** What is typed, field by field: marks by the numbers of their items, and the problems found. */
export const contentOf = ({ scores, problems }: Typed): Content => ({ ...scores, [problemsField]: problems });

/** The way back. */
export function typedOf({ [problemsField]: problems, ...scores }: Content): Typed {
  return { scores: scores as Typed['scores'], problems: String(problems ?? '') };
}

export const itemsOf = ({ items }: Sheet) => new Map(items.map((item) => [item.number, item]));
