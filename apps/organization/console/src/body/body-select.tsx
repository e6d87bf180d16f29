import { useQuery } from '@yanxiu/console';
import { Select } from '@yanxiu/console/antd';
import { BodyOptionsDocument } from '../documents/graphql.js';

interface BodySelectProps {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  under: string | undefined;
  except?: string;
}

/** Chooses a body of a unit or of what is below it. */
export function BodySelect({ under, except, ...rest }: BodySelectProps) {
  const { data, loading } = useQuery(BodyOptionsDocument, { variables: { filter: { under } } });
  const options = (data?.bodies?.nodes ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      {...rest}
      className="og-wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      options={options}
    />
  );
}
