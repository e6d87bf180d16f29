import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { AllianceOptionsDocument } from '../documents/graphql.js';

export interface AllianceSelectProps extends Pick<SearchSelectProps, 'id' | 'value' | 'onChange' | 'placeholder'> {
  /** Only alliances that this unit, or one below it, owns. */
  under?: string | undefined;
}

/** Chooses an alliance by name, in either spelling of 联片 (PC-05). */
export function AllianceSelect({ under, ...rest }: AllianceSelectProps) {
  const [text, setText] = useState('');
  const filter = { under, nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(AllianceOptionsDocument, {
    variables: { filter },
  });
  const choices = ((data ?? previousData)?.alliances?.nodes ?? []).map(({ id, name, kind }) => ({
    ...{ value: id, label: name, hint: kind.name },
  }));
  return <SearchSelect {...rest} choices={choices} loading={loading} search={setText} />;
}
