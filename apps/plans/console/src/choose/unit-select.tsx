import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { UnitOptionsDocument } from '../documents/graphql.js';

export interface UnitSelectProps extends Pick<
  SearchSelectProps,
  'id' | 'value' | 'onChange' | 'multiple' | 'placeholder'
> {
  /** Units that are chosen already, so that they are called by their names before anything is searched. */
  known?: readonly { id: string; name?: string | null }[];
}

/** Chooses units by name. */
export function UnitSelect({ known = [], ...rest }: UnitSelectProps) {
  const [text, setText] = useState('');
  const filter = { nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(UnitOptionsDocument, {
    variables: { filter },
  });
  const choices = ((data ?? previousData)?.orgUnits?.nodes ?? []).map(({ id, name, parent }) => ({
    value: id,
    label: name,
    hint: parent?.name,
  }));
  const missing = known.filter(({ id }) => !choices.some(({ value }) => value === id));
  const kept = missing.map(({ id, name }) => ({ value: id, label: name ?? '—', hint: undefined }));
  return <SearchSelect {...rest} choices={[...kept, ...choices]} loading={loading} search={setText} />;
}
