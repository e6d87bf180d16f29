import { Empty, Select } from '../antd.js';
import { textsOf } from '../texts.js';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const useText = textsOf({
  search: ['输入名称查找', 'Type a name'],
  none: ['没有找到，请换个名称', 'Nothing found: try another name'],
  naming: ['正在载入…', 'Loading…'],
  unnamed: ['（名称未能载入）', '(name not loaded)'],
});

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface SearchSelectProps {
  id?: string;
  value?: string | string[] | null;
  onChange?: (value: never) => void;
  multiple?: boolean;
  placeholder?: string | undefined;
  /** Its name where no form gives it one. */
  label?: string;
  choices: Choice[];
  loading: boolean;
  search: (text: string) => void;
}

const pause = 300;

/** A select whose choices come from the server as one types; what was chosen keeps its name. */
export function SearchSelect({
  id,
  value,
  onChange,
  multiple,
  placeholder,
  label,
  choices,
  loading,
  search,
}: SearchSelectProps) {
  const t = useText();
  const known = useRef(new Map<string, Choice>());
  for (const choice of choices) known.current.set(choice.value, choice);
  const chosen = [value ?? []].flat();
  const shown = new Set(choices.map((choice) => choice.value));
  // An id is never shown: what nobody has named yet says so.
  const nameless = t(loading ? 'naming' : 'unnamed');
  const kept = chosen.flatMap((one) =>
    shown.has(one) ? [] : (known.current.get(one) ?? { value: one, label: nameless }),
  );
  const later = useLater(search);
  const none: ReactNode = loading ? null : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />;
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(multiple && { mode: 'multiple' as const })}
      className="yx-wide"
      allowClear
      {...(label !== undefined && { 'aria-label': label })}
      showSearch={{ filterOption: false, onSearch: later }}
      value={(value ?? undefined) as never}
      placeholder={placeholder ?? t('search')}
      loading={loading}
      notFoundContent={none}
      options={[...kept, ...choices]}
      optionRender={({ data }) => (
        <>
          {(data as unknown as Choice).label} <span className="yx-note">{(data as unknown as Choice).hint}</span>
        </>
      )}
      onChange={(next) => {
        search('');
        onChange?.(next);
      }}
    />
  );
}

/** Asks when typing rests. */
function useLater(ask: (text: string) => void): (text: string) => void {
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => ask(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return setText;
}
