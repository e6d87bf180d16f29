import { useQuery, useScope } from '@yanxiu/console';
import { TrainingLevelsDocument } from '../documents/graphql.js';

/** Levels of training outside the school, in the words of the unit looked at. */
export function useLevels(): { value: string; label: string }[] {
  const scope = useScope();
  const { data } = useQuery(TrainingLevelsDocument, {
    variables: { unit: scope?.unitId ?? '' },
    skip: !scope,
  });
  return (data?.orgUnit?.trainingByLevel ?? [])
    .filter(({ outside }) => outside)
    .map(({ level }) => ({ value: level.code, label: level.name }));
}
