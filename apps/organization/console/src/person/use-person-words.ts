import { useQuery } from '@yanxiu/console';
import { UnitCodesDocument } from '../documents/graphql.js';
import type { CodeScheme } from '../documents/graphql.js';
import { useWords } from '../words.js';

/** The codes of a person's log in words: those of the policy where the person serves, then the platform's. */
export function usePersonWords(unitId: string | undefined): (code: string) => string {
  const word = useWords();
  const words = new Map([
    ...useCodes(unitId, 'POSITION'),
    ...useCodes(unitId, 'TITLE'),
    ...useCodes(unitId, 'TEACHER_TIER'),
  ]);
  return (code) => words.get(code) ?? word(code);
}

function useCodes(unitId: string | undefined, scheme: CodeScheme): [string, string][] {
  const { data } = useQuery(UnitCodesDocument, { variables: { id: unitId ?? '', scheme }, skip: unitId === undefined });
  return (data?.orgUnit?.codes ?? []).map(({ code, name }) => [code, name]);
}
