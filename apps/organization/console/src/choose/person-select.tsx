import { useQuery } from '@yanxiu/console';
import { useState } from 'react';
import { PersonOptionsDocument } from '../documents/graphql.js';
import { SearchSelect } from './search-select.js';
import type { SearchSelectProps } from './search-select.js';

export interface PersonSelectProps extends Pick<
  SearchSelectProps,
  'id' | 'value' | 'onChange' | 'multiple' | 'placeholder'
> {
  /** Only people posted at this unit or below it. */
  under?: string | undefined;
}

/** Chooses people by name, each with where he serves: names repeat. */
export function PersonSelect({ under, ...rest }: PersonSelectProps) {
  const [text, setText] = useState('');
  const filter = { under, nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(PersonOptionsDocument, { variables: { filter } });
  const people = (data ?? previousData)?.people?.nodes ?? [];
  const choices = people.map(({ id, name, staffNumber, postings }) => ({
    value: id,
    label: name,
    hint: [postings.find(({ main, to }) => main && to === null)?.unit?.name, staffNumber].filter(Boolean).join(' '),
  }));
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
