import { useQuery } from '@yanxiu/console';
import { Select } from '@yanxiu/console/antd';
import { UnitCodesDocument } from '../documents/graphql.js';
import type { CodeScheme } from '../documents/graphql.js';

export interface CodeSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (code: string | undefined) => void;
  /** By the policy in force for this unit. */
  unitId: string | undefined;
  scheme: CodeScheme;
  /** Only what is for this level, or for any. */
  level?: string | undefined;
  /** Only codes for which this holds. */
  only?: (code: string) => boolean;
  placeholder?: string | undefined;
  allowClear?: boolean;
}

/** Chooses a code by its word in the policy in force. */
export function CodeSelect({ unitId, scheme, level, only, value, onChange, ...rest }: CodeSelectProps) {
  const { data, loading } = useQuery(UnitCodesDocument, {
    variables: { id: unitId ?? '', scheme },
    skip: unitId === undefined,
  });
  const options = (data?.orgUnit?.codes ?? [])
    .filter(({ levels }) => !level || levels.length === 0 || levels.includes(level))
    .filter(({ code }) => !only || only(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      {...rest}
      value={(value ?? undefined) as never}
      onChange={(code: string | undefined) => onChange?.(code)}
      className="og-wide"
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      options={options}
    />
  );
}
