import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { PersonOptionsDocument } from '../documents/graphql.js';

export interface PersonSelectProps extends Pick<
  SearchSelectProps,
  'id' | 'value' | 'onChange' | 'multiple' | 'placeholder'
> {
  /** Only people posted at this unit or below it. */
  under?: string | undefined;
  /** Where the people are offered from who are not sought by name. */
  near?: string | undefined;
  /** People who can't be chosen. */
  except?: readonly string[];
}

/** Chooses people by name, each with where he serves: names repeat. */
export function PersonSelect({ under, near, except = [], ...rest }: PersonSelectProps) {
  const [text, setText] = useState('');
  const filter = { under: text ? under : (near ?? under), nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(PersonOptionsDocument, {
    variables: { filter },
  });
  const people = ((data ?? previousData)?.people?.nodes ?? []).filter(({ id }) => !except.includes(id));
  const choices = people.map(({ id, name, staffNumber, postings }) => ({
    value: id,
    label: name,
    hint: [postings.find(({ main, to }) => main && to === null)?.unit?.name, staffNumber].filter(Boolean).join(' '),
  }));
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
