import { textsOf, useQuery } from '@yanxiu/console';
import { Empty, Select } from '@yanxiu/console/antd';
import { UnitCodesDocument } from '../documents/graphql.js';
import type { CodeScheme } from '../documents/graphql.js';

const useText = textsOf({
  choose: ['请选择', 'Choose one'],
  none: ['现行政策没有可选的项', 'The policy in force names none'],
});

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
  /** What can be chosen besides the codes, before them. */
  before?: readonly { value: string; label: string }[];
}

/** Chooses a code by its word in the policy in force. */
export function CodeSelect({ unitId, scheme, level, only, before = [], value, onChange, ...rest }: CodeSelectProps) {
  const t = useText();
  const { data, previousData, loading } = useQuery(UnitCodesDocument, {
    variables: { id: unitId ?? '', scheme },
    skip: unitId === undefined,
  });
  // What stands there stays until the codes of another unit have come: a choice is not lost between.
  const options = ((data ?? previousData)?.orgUnit?.codes ?? [])
    .filter(({ levels }) => !level || levels.length === 0 || levels.includes(level))
    .filter(({ code }) => !only || only(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      placeholder={t('choose')}
      {...rest}
      value={(value ?? undefined) as never}
      onChange={(code: string | undefined) => onChange?.(code)}
      className="og-wide"
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      options={[...before, ...options]}
      notFoundContent={loading ? null : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
    />
  );
}
