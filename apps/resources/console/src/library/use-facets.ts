import { useQuery } from '@yanxiu/console';
import { LibraryFacetsDocument } from '../documents/graphql.js';
import { kinds, subjects, useWords } from '../words.js';

interface Option {
  value: string;
  label: string;
}

/** Kinds and subjects to choose from: those that every policy knows, and what the latest hundred resources add. */
export function useFacets(): { kinds: Option[]; subjects: Option[] } {
  const word = useWords();
  const { data } = useQuery(LibraryFacetsDocument, { variables: { filter: { status: 'PUBLISHED' } } });
  const nodes = data?.resources?.nodes ?? [];
  const added = nodes.filter(({ kind }) => !kinds.includes(kind.code));
  const kindNames = new Map([
    ...kinds.map((code) => [code, word(code)] as const),
    ...added.map(({ kind: { code, name } }) => [code, name] as const),
  ]);
  const subjectNames = new Set([...subjects, ...nodes.flatMap(({ subject }) => (subject ? [subject] : []))]);
  return {
    kinds: [...kindNames].map(([value, label]) => ({ value, label })),
    subjects: [...subjectNames].map((name) => ({ value: name, label: name })),
  };
}
