import { useEffect, useState } from 'react';
import { Checkbox, Flex, Input, SearchOutlined, Select } from '../antd.js';
import { DayFilter, DaysFilter } from './days-filter.js';

interface Option {
  value: string;
  label: string;
}

/** A condition that a reader can set; its value stands in the address under `key`. */
export type Filter =
  | { kind: 'text'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: Option[] }
  /** Several values, joined by commas in the address. */
  | { kind: 'choices'; key: string; label: string; options: Option[] }
  /** A day or a range: `2026-09-01..2026-12-31`, either side may be empty ({@link daysOf} reads it). */
  | { kind: 'days'; key: string; label: string }
  /** One day: `2026-09-01`. */
  | { kind: 'day'; key: string; label: string }
  /** Yes or no matter: `1` or nothing. */
  | { kind: 'flag'; key: string; label: string };

interface FiltersProps {
  filters: Filter[];
  chosen: Record<string, string | undefined>;
  change: (changes: Record<string, string | undefined>) => void;
}

/** The conditions above a table; each applies as it is set. */
export function Filters({ filters, chosen, change }: FiltersProps) {
  return (
    <Flex wrap gap={8} align="center" role="search">
      {filters.map((filter) => (
        <OneFilter
          key={filter.key}
          filter={filter}
          value={chosen[filter.key]}
          set={(next) => change({ [filter.key]: next })}
        />
      ))}
    </Flex>
  );
}

interface OneFilterProps {
  filter: Filter;
  value: string | undefined;
  set: (next: string | undefined) => void;
}

function OneFilter({ filter, value, set }: OneFilterProps) {
  const { kind, label } = filter;
  if (kind === 'text') return <TextFilter label={label} value={value} set={set} />;
  if (kind === 'days') return <DaysFilter label={label} value={value} set={set} />;
  if (kind === 'day') return <DayFilter label={label} value={value} set={set} />;
  if (kind === 'flag')
    return (
      <Checkbox checked={value === '1'} onChange={({ target }) => set(target.checked ? '1' : undefined)}>
        {label}
      </Checkbox>
    );
  const common = { allowClear: true, placeholder: label, 'aria-label': label, options: filter.options };
  if (kind === 'choice')
    return <Select className="yx-filter" popupMatchSelectWidth={false} {...common} value={value} onChange={set} />;
  return (
    <Select
      className="yx-filter"
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      maxTagCount="responsive"
      {...common}
      value={value?.split(',') ?? []}
      onChange={(next: string[]) => set(next.join(',') || undefined)}
    />
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
