import { textsOf, useMayAt, useQuery, useSearch } from '@yanxiu/console';
import { Button, Segmented } from '@yanxiu/console/antd';
import { useState } from 'react';
import { UnitPlaceDocument } from '../documents/graphql.js';
import { NewAllianceDialog } from './new-alliance-dialog.js';

const useText = textsOf({
  view: ['显示方式', 'View'],
  table: ['列表', 'Table'],
  map: ['关系图', 'Map'],
  add: ['建立联盟（片区）', 'New alliance'],
});

/** Table or map, and the step to found an alliance. */
export function AllianceViews({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const [search, change] = useSearch();
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: unitId ?? '' }, skip: !unitId });
  const unit = data?.orgUnit;
  const mayAdd = useMayAt(unit)('organization:manage');
  const view = search.get('view') === 'map' ? 'map' : 'table';
  return (
    <>
      <Segmented
        aria-label={t('view')}
        value={view}
        options={(['table', 'map'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(next) => change({ view: next === 'map' ? 'map' : undefined, after: undefined })}
      />
      {unit && mayAdd && (
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {adding && unit && <NewAllianceDialog unit={unit} close={() => setAdding(false)} />}
    </>
  );
}
