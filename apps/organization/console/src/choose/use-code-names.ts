import { useQuery } from '@yanxiu/console';
import { UnitCodesDocument } from '../documents/graphql.js';
import type { CodeScheme } from '../documents/graphql.js';

/** The words of a code table by code, as the policy in force for a unit has them. */
export function useCodeNames(unitId: string | undefined, scheme: CodeScheme): ReadonlyMap<string, string> {
  const { data } = useQuery(UnitCodesDocument, { variables: { id: unitId ?? '', scheme }, skip: !unitId });
  return new Map((data?.orgUnit?.codes ?? []).map(({ code, name }) => [code, name]));
}
