import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { MaterialOptionsDocument, MaterialSearchDocument } from '../documents/graphql.js';

/** Chooses published material of the library: the latest of a unit, or what is found by its words. */
export function MaterialSelect({
  near,
  ...rest
}: Pick<SearchSelectProps, 'id' | 'value' | 'onChange'> & { near: string | undefined }) {
  const [text, setText] = useState('');
  const latest = useQuery(MaterialOptionsDocument, { variables: { unitId: near ?? null }, skip: text !== '' });
  const found = useQuery(MaterialSearchDocument, { variables: { text }, skip: text === '' });
  const { data: late, previousData: lateBefore } = latest;
  const { data: hits, previousData: hitsBefore } = found;
  const nodes = text
    ? (hits ?? hitsBefore)?.searchResources?.edges.map(({ node }) => node)
    : (late ?? lateBefore)?.resources?.nodes;
  const choices = (nodes ?? []).map(({ id, title, unit }) => ({ value: id, label: title, hint: unit?.name }));
  return <SearchSelect {...rest} choices={choices} loading={latest.loading || found.loading} search={setText} />;
}
