import { useHolds, useQuery } from '@yanxiu/console';
import { ResourceKindsDocument } from '../documents/graphql.js';
import { useFacets } from '../library/use-facets.js';

interface Kind {
  value: string;
  label: string;
  /** Its files are screened for pupils' data. */
  masksPupils: boolean;
}

/** Kinds that a unit's resources may be of: the platform's, and those of its policy. */
export function useKinds(unitId: string): Kind[] {
  const holds = useHolds();
  const { kinds } = useFacets();
  const { data } = useQuery(ResourceKindsDocument, {
    variables: { unitId },
    skip: !unitId || !holds('resources:contribute'),
  });
  const known = data?.resourceKinds?.map(({ code, name, masksPupils }) => ({ value: code, label: name, masksPupils }));
  return known ?? kinds.map((kind) => ({ ...kind, masksPupils: false }));
}
