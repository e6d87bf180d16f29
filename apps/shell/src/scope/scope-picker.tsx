import { useEffect, useState } from 'react';
import { chooseScope, client, nameScope, navigate, textsOf, useScope, useViewer } from '@yanxiu/console';
import type { Scope, Viewer } from '@yanxiu/console';
import { TreeSelect } from '@yanxiu/console/antd';
import { ScopeChildrenDocument, ScopeProvincesDocument, ScopeUnitDocument } from '../documents/graphql.js';

const useText = textsOf({
  scope: ['当前机构', 'Unit looked at'],
  everything: ['全部机构', 'All units'],
});

interface Place {
  id: string;
  pId: string;
  value: string;
  title: string;
  isLeaf: boolean;
}

interface Unit {
  id: string;
  name: string;
  level: string;
}

/** Below a school there is nothing to look at by itself. */
const leafLevels = new Set(['SCHOOL', 'SECTION', 'GROUP']);

const placeOf = ({ id, name, level }: Unit, pId = ''): Place => ({
  id,
  pId,
  value: id,
  title: name,
  isLeaf: leafLevels.has(level),
});

/** Switches the whole console to a unit within one's reach; the choice is always in sight. */
export function ScopePicker() {
  const t = useText();
  const viewer = useViewer();
  const scope = useScope();
  const [places, setPlaces] = useState<Place[]>([]);
  useEffect(() => {
    void topOf(viewer).then((top) => {
      for (const { id, title } of top) nameScope(id, title);
      setPlaces(top);
    });
  }, [viewer]);
  const open = async (id: string) => {
    const { data } = await client.query({ query: ScopeChildrenDocument, variables: { id } });
    const found = data?.orgUnit?.children.nodes ?? [];
    setPlaces((now) => [
      ...now,
      ...found.filter((unit) => !now.some((one) => one.id === unit.id)).map((u) => placeOf(u, id)),
    ]);
  };
  const known = places.find(({ id }) => id === scope?.unitId);
  const shown =
    scope && !known && scope.name
      ? [...places, { ...placeOf({ id: scope.unitId, name: scope.name, level: 'SCHOOL' }), pId: 'elsewhere' }]
      : places;
  if (places.length === 0) return null;
  return (
    <TreeSelect
      className="sh-scope"
      aria-label={t('scope')}
      variant="filled"
      value={known || scope?.name ? { value: scope?.unitId, label: known?.title ?? scope?.name } : undefined}
      labelInValue
      treeDataSimpleMode
      treeData={shown}
      treeDefaultExpandedKeys={places.slice(0, 1).map(({ id }) => id)}
      loadData={(node) => open(String(node.value))}
      placeholder={t('everything')}
      popupMatchSelectWidth={280}
      listHeight={400}
      allowClear={viewer.grants.some(({ level }) => level === 'PLATFORM')}
      onChange={(chosen?: { value?: unknown; label?: unknown }) =>
        look(chosen?.value ? { unitId: String(chosen.value), name: String(chosen.label) } : null)
      }
    />
  );
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
  const ids = [...new Set(grants.filter(({ level }) => level !== 'ALLIANCE').map(({ unitId }) => unitId))];
  const answers = await Promise.all(ids.map((id) => client.query({ query: ScopeUnitDocument, variables: { id } })));
  return answers.flatMap(({ data }) => (data?.orgUnit ? [placeOf(data.orgUnit)] : []));
}
