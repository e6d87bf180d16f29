import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { ReceivingSchoolsDocument } from '../documents/graphql.js';

interface Props extends Pick<SearchSelectProps, 'id' | 'value' | 'onChange'> {
  activityId: string;
  /** The school that is chosen already. */
  known?: { id: string; name: string } | null | undefined;
}

/** Chooses the receiving school by name, also one beyond the own reach: those of the county come first. */
export function SchoolSelect({ activityId, known, ...rest }: Props) {
  const [text, setText] = useState('');
  const { data, previousData, loading } = useQuery(ReceivingSchoolsDocument, {
    variables: { activityId, nameContains: text || undefined },
  });
  const choices = ((data ?? previousData)?.receivingSchools ?? []).map(({ id, name, county }) => ({
    value: id,
    label: name,
    hint: county ?? undefined,
  }));
  if (known && !text && !choices.some(({ value }) => value === known.id))
    choices.unshift({ value: known.id, label: known.name, hint: undefined });
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
