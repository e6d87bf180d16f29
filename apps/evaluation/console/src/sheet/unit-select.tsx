import { useEffect, useState } from 'react';
import { textsOf, useQuery } from '@yanxiu/console';
import { Select } from '@yanxiu/console/antd';
import { UnitsToScoreDocument } from '../documents/graphql.js';

const useText = textsOf({
  hint: ['输入校名查找', 'Type part of the name'],
  nobody: ['没有找到学校', 'No school found'],
  failed: ['学校没有查到，请稍后重试', 'Schools could not be asked for, please try again'],
});

interface UnitSelectProps {
  id: string;
  under: string | undefined;
  value: string | undefined;
  choose: (id: string) => void;
}

const pause = 350;

/** Chooses a school by part of its name; the server searches, since a city has thousands. */
export function UnitSelect({ id, under, value, choose }: UnitSelectProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error, loading, previousData } = useQuery(UnitsToScoreDocument, {
    variables: { first: 50, filter: { under, levels: ['SCHOOL'], nameContains: asked || undefined } },
  });
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const found = ((data ?? previousData)?.orgUnits?.nodes ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  // The chosen school keeps its name while another search is shown.
  const options = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('hint')}
      loading={loading}
      notFoundContent={t(error ? 'failed' : 'nobody')}
      value={value}
      options={options}
      onChange={(next: string) => {
        setChosen(options.find((one) => one.value === next));
        choose(next);
      }}
    />
  );
}
