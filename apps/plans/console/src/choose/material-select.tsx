import { SearchSelect, useQuery } from '@yanxiu/console';
import type { SearchSelectProps } from '@yanxiu/console';
import { useState } from 'react';
import { MaterialOptionsDocument, MaterialSearchDocument } from '../documents/graphql.js';

/** Chooses published material of the library: the latest of a unit, or of all within reach, or what is found by its words. */
export function MaterialSelect({
  near,
  ...rest
}: Pick<SearchSelectProps, 'id' | 'value' | 'onChange'> & { near: string | undefined }) {
  const [text, setText] = useState('');
  const latest = useQuery(MaterialOptionsDocument, { variables: { unitId: near ?? null }, skip: text !== '' });
  // A group has little of its own: then the latest of all within reach are offered.
  const none = near !== undefined && text === '' && latest.data?.resources?.nodes.length === 0;
  const all = useQuery(MaterialOptionsDocument, { variables: { unitId: null }, skip: !none });
  const found = useQuery(MaterialSearchDocument, { variables: { text }, skip: text === '' });
  const { data: late, previousData: lateBefore } = latest;
  const { data: hits, previousData: hitsBefore } = found;
  const nodes = text
    ? (hits ?? hitsBefore)?.searchResources?.edges.map(({ node }) => node)
    : (none ? all.data : (late ?? lateBefore))?.resources?.nodes;
  const choices = (nodes ?? []).map(({ id, title, unit }) => ({ value: id, label: title, hint: unit?.name }));
  return (
    <SearchSelect
      {...rest}
      choices={choices}
      loading={latest.loading || all.loading || found.loading}
      search={setText}
    />
  );
}
