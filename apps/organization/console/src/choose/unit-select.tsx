import { SearchSelect, useQuery, useViewer } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { UnitNameDocument, UnitOptionsDocument } from '../documents/graphql.js';
import type { OrgLevel } from '../documents/graphql.js';

export interface UnitSelectProps extends Pick<
  SearchSelectProps,
  'id' | 'value' | 'onChange' | 'multiple' | 'placeholder' | 'label'
> {
  levels: OrgLevel[];
  /** Only this unit and what is below it. */
  under?: string | undefined;
  /** Where the units are offered from that are not sought by name. */
  near?: string | undefined;
  /** Units that can't be chosen. */
  except?: readonly string[];
  /** Leaves out what lies above the viewer's grants: it is seen by its name, but nothing can be done there. */
  within?: boolean;
  /** The unit that is chosen already, so that it is called by its name before anything is searched. */
  known?: { id: string; name: string } | undefined;
}

/** Chooses units by name, within reach. */
export function UnitSelect({ levels, under, near, except = [], within = false, known, ...rest }: UnitSelectProps) {
  const [text, setText] = useState('');
  const above = useUnitsAbove();
  const filter = { levels, under: text ? under : (near ?? under), nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(UnitOptionsDocument, {
    variables: { filter },
  });
  const units = (data ?? previousData)?.orgUnits?.nodes ?? [];
  const choices = units
    .filter(({ id }) => !except.includes(id) && !(within && above.has(id)))
    .map(({ id, name, parent }) => ({ value: id, label: name, hint: parent?.name }));
  if (known && !text && !choices.some(({ value }) => value === known.id))
    choices.unshift({ value: known.id, label: known.name, hint: undefined });
  const chosen = typeof rest.value === 'string' ? rest.value : undefined;
  const unknown = chosen !== undefined && !choices.some(({ value }) => value === chosen);
  // A unit that the address names, before anybody has searched for it.
  const { data: named } = useQuery(UnitNameDocument, { variables: { id: chosen ?? '' }, skip: !unknown });
  if (unknown && named?.orgUnit) choices.unshift({ value: chosen, label: named.orgUnit.name, hint: undefined });
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}

/** Units above all that the signed-in person holds anything at. */
function useUnitsAbove(): ReadonlySet<string> {
  const { grants } = useViewer();
  const held = new Set(grants.map(({ unitId }) => unitId));
  return new Set(grants.flatMap(({ path }) => path).filter((id) => !held.has(id)));
}
