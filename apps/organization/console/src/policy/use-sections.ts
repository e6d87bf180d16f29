import { useQuery } from '@yanxiu/console';
import { useEffect, useState } from 'react';
import { PackSourcesDocument } from '../documents/graphql.js';
import { readPack, readWords, speaksOfOthers } from './read-pack.js';
import type { Section } from './read-pack.js';

/** The parts of a pack; where it names codes of other packs, as a table of equivalents does, their words come from those. */
export function useSections(source: string): Section[] | undefined {
  const [sections, setSections] = useState<Section[]>();
  const { data } = useQuery(PackSourcesDocument, { skip: !sections || !speaksOfOthers(sections) });
  const others = data?.policyPacks?.nodes;
  useEffect(() => {
    let left = false;
    const read = async () => readPack(source, others && (await readWords(others.map((pack) => pack.source))));
    void read().then((found) => !left && setSections(found));
    return () => {
      left = true;
    };
  }, [source, others]);
  return sections;
}
