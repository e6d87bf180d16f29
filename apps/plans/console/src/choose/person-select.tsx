import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { PersonOptionsDocument } from '../documents/graphql.js';

export interface PersonSelectProps extends Pick<
  SearchSelectProps,
  'id' | 'value' | 'onChange' | 'multiple' | 'placeholder'
> {
  /** Where people are offered from who are not sought by name. */
  near?: string | undefined;
  /** Who is chosen already, so that he is called by his name before anything is searched. */
  known?: { id: string; name?: string | null } | null | undefined;
  /** Kept up with the names of all who were offered, for who has to speak of them afterwards. */
  names?: Map<string, string>;
}

/** Chooses people by name, each with where he serves: names repeat. */
export function PersonSelect({ near, known, names, ...rest }: PersonSelectProps) {
  const [text, setText] = useState('');
  const filter = text ? { nameContains: text } : { under: near };
  const { data, previousData, loading } = useQuery(PersonOptionsDocument, {
    variables: { filter },
  });
  const choices = ((data ?? previousData)?.people?.nodes ?? []).map(({ id, name, staffNumber, postings }) => ({
    value: id,
    label: name,
    hint: [postings.find(({ main, to }) => main && to === null)?.unit?.name, staffNumber].filter(Boolean).join(' '),
  }));
  for (const { value, label } of choices) names?.set(value, label);
  if (known?.name && !text && !choices.some(({ value }) => value === known.id))
    choices.unshift({ value: known.id, label: known.name, hint: '' });
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
