import { useEffect, useState } from 'react';
import { Flex, Input, SearchOutlined, Select } from './antd.js';

/** A condition that a reader can set; its value stands in the address under `key`. */
export type Filter =
  | { kind: 'text'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: { value: string; label: string }[] }
  /** Several values, joined by commas in the address. */
  | { kind: 'choices'; key: string; label: string; options: { value: string; label: string }[] };

interface FiltersProps {
  filters: Filter[];
  chosen: Record<string, string | undefined>;
  change: (changes: Record<string, string | undefined>) => void;
}

/** The conditions above a table; each applies as it is set. */
export function Filters({ filters, chosen, change }: FiltersProps) {
  return (
    <Flex wrap gap={8} role="search">
      {filters.map((filter) => {
        const value = chosen[filter.key];
        const set = (next: string | undefined) => change({ [filter.key]: next });
        if (filter.kind === 'text') return <TextFilter key={filter.key} label={filter.label} value={value} set={set} />;
        const common = {
          allowClear: true,
          placeholder: filter.label,
          'aria-label': filter.label,
          options: filter.options,
        };
        return filter.kind === 'choice' ? (
          <Select key={filter.key} className="yx-filter" {...common} value={value} onChange={set} />
        ) : (
          <Select
            key={filter.key}
            className="yx-filter"
            mode="multiple"
            maxTagCount="responsive"
            {...common}
            value={value?.split(',') ?? []}
            onChange={(next: string[]) => set(next.join(',') || undefined)}
          />
        );
      })}
    </Flex>
  );
}

const pause = 350;

/** Asks when typing rests, not at every key: an input method makes many of them for one character. */
function TextFilter({ label, value = '', set }: { label: string; value?: string; set: (value?: string) => void }) {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text.trim() === value) return undefined;
    const timer = setTimeout(() => set(text.trim() || undefined), pause);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      className="yx-filter"
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => !composing && set(text.trim() || undefined)}
    />
  );
}
