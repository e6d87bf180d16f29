import { civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Select } from '@yanxiu/console/antd';
import { BodyOptionsDocument } from '../documents/graphql.js';

const useText = textsOf({
  choose: ['请选择', 'Choose one'],
  none: ['本机构没有其他工作机构', 'The unit has no other body'],
});

interface BodySelectProps {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  /** Whose bodies: those of its schools and alliances bear the same names over and over. */
  of: string | undefined;
  except?: string;
}

/** Chooses a body of a unit that is in being. */
export function BodySelect({ of, except, ...rest }: BodySelectProps) {
  const t = useText();
  const { data, loading } = useQuery(BodyOptionsDocument, {
    variables: { unitId: of ?? '' },
    skip: !of,
  });
  const today = civilDay();
  const options = (data?.orgUnit?.bodies?.nodes ?? [])
    .filter(({ id, to }) => id !== except && (!to || to >= today))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      {...rest}
      className="og-wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      placeholder={t('choose')}
      notFoundContent={t('none')}
      options={options}
    />
  );
}
