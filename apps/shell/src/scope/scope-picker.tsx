import { useEffect, useState } from 'react';
import { chooseScope, client, nameScope, navigate, textsOf, useQuery, useScope, useViewer } from '@yanxiu/console';
import type { Scope, Viewer } from '@yanxiu/console';
import { Empty, TreeSelect } from '@yanxiu/console/antd';
import {
  ScopeChildrenDocument,
  ScopeProvincesDocument,
  ScopeSearchDocument,
  ScopeUnitDocument,
} from '../documents/graphql.js';
import { aboveReach, hitOf, placeOf, rootsOf, withUnits } from './places.js';
import type { Place } from './places.js';

const useText = textsOf({
  scope: ['当前机构', 'Unit looked at'],
  everything: ['全部机构', 'All units'],
  none: ['没有找到这个机构，或不在您的管理范围内', 'No such unit, or outside your reach'],
});

/** Switches the whole console to a unit within one's reach; the choice is always in sight. */
export function ScopePicker() {
  const t = useText();
  const viewer = useViewer();
  const scope = useScope();
  const [places, setPlaces] = useTree(viewer);
  const [text, setText] = useState('');
  const hits = useHits(text);
  const everywhere = viewer.grants.some(({ level }) => level === 'PLATFORM');
  const [only] = places;
  // Who reaches one school has nothing to switch to, but still sees where he is.
  if (only && places.length === 1 && only.isLeaf && !everywhere)
    return (
      <span className="sh-scope sh-scope-one" title={only.title}>
        {only.title}
      </span>
    );
  const open = async (id: string) => {
    const { data } = await client.query({ query: ScopeChildrenDocument, variables: { id } });
    setPlaces((now) => withUnits(now, data?.orgUnit?.children.nodes ?? [], id));
  };
  const known = places.find(({ id }) => id === scope?.unitId);
  const shown =
    scope && !known && scope.name
      ? [...places, { ...placeOf({ id: scope.unitId, name: scope.name, level: 'SCHOOL' }), pId: 'elsewhere' }]
      : places;
  if (places.length === 0) return <span className="sh-scope" />;
  return (
    <TreeSelect
      className="sh-scope"
      aria-label={t('scope')}
      variant="filled"
      value={known || scope?.name ? { value: scope?.unitId, label: known?.title ?? scope?.name } : undefined}
      labelInValue
      treeDataSimpleMode
      treeData={hits ?? shown}
      treeDefaultExpandedKeys={places.slice(0, 1).map(({ id }) => id)}
      loadData={hits ? undefined : (node) => open(String(node.value))}
      showSearch={{ filterTreeNode: false, searchValue: text, onSearch: setText }}
      placeholder={t('everything')}
      notFoundContent={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      popupMatchSelectWidth={300}
      listHeight={400}
      allowClear={everywhere}
      onOpenChange={(opened) => !opened && setText('')}
      onChange={(chosen?: { value?: string; label?: unknown }) => {
        setText('');
        const place = (hits ?? shown).find(({ value }) => value === chosen?.value);
        look(place ? { unitId: place.id, name: place.name } : null);
      }}
    />
  );
}

/** The tree as far as it is known: its roots, and the branches that were opened. */
function useTree(viewer: Viewer) {
  const tree = useState<Place[]>([]);
  const [, setPlaces] = tree;
  useEffect(() => {
    void topOf(viewer).then((top) => {
      for (const { id, title } of top) nameScope(id, title);
      setPlaces(top);
    });
  }, [viewer, setPlaces]);
  return tree;
}

const pause = 250;

/** The units of a name within reach, asked when typing rests; undefined while nothing is searched. */
function useHits(text: string): Place[] | undefined {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), text ? pause : 0);
    return () => clearTimeout(timer);
  }, [text]);
  const { grants } = useViewer();
  const skip = asked.length < 2;
  const { data, previousData } = useQuery(ScopeSearchDocument, { variables: { text: asked }, skip });
  if (skip || text.trim().length < 2) return undefined;
  const above = aboveReach(grants);
  return (data ?? previousData)?.orgUnits?.nodes.filter(({ id }) => !above.has(id)).map(hitOf);
}

/** Looks at another unit. A page's place in a list, or its branch, was that of the unit before. */
function look(scope: Scope | null): void {
  const search = new URLSearchParams(location.search);
  for (const name of ['after', 'under']) search.delete(name);
  chooseScope(scope);
  navigate(location.pathname + (search.size ? `?${search}` : ''), { replace: true });
}

/** Where the reach of a person begins: the units of the grants, or every province. */
async function topOf({ grants }: Viewer): Promise<Place[]> {
  if (grants.some(({ level }) => level === 'PLATFORM')) {
    const { data } = await client.query({ query: ScopeProvincesDocument });
    return (data?.orgUnits?.nodes ?? []).map((unit) => placeOf(unit));
  }
  const answers = await Promise.all(
    rootsOf(grants).map((id) => client.query({ query: ScopeUnitDocument, variables: { id } })),
  );
  return answers.flatMap(({ data }) => (data?.orgUnit ? [placeOf(data.orgUnit)] : []));
}
