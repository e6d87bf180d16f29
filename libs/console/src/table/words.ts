import { usePreferences } from '../preferences.js';
import { dayText, textsOf } from '../texts.js';
import { daysOf } from './days.js';
import type { Column } from './column.js';
import type { Filter } from './filters.js';

const useText = textsOf({
  yes: ['是', 'yes'],
  from: ['{day}起', 'from {day}'],
  to: ['至{day}', 'to {day}'],
  between: ['{from}至{to}', '{from} to {to}'],
  order: ['排序', 'Order'],
  columns: ['列的显示、次序或宽度', 'Columns'],
  usual: ['默认', 'as usual'],
  rising: ['{title}升序', '{title}, rising'],
  falling: ['{title}降序', '{title}, falling'],
});

/** The value of a condition as a reader says it. */
export function useFilterWords(): (filter: Filter, value: string) => string {
  const t = useText();
  const { locale } = usePreferences();
  const daysText = (value: string) => {
    const [from, to] = daysOf(value).map((day) => day && dayText(day, locale));
    if (from && to) return from === to ? from : t('between', { from, to });
    return from ? t('from', { day: from }) : t('to', { day: to ?? '' });
  };
  return (filter, value) => {
    if (filter.kind === 'text') return `“${value}”`;
    if (filter.kind === 'flag') return t('yes');
    if (filter.kind === 'days' || filter.kind === 'day') return daysText(value);
    const labels = new Map(filter.options.map((option) => [option.value, option.label]));
    return value
      .split(',')
      .map((one) => labels.get(one) ?? one)
      .join('、');
  };
}

/** What stands in the address of a list, in words. */
export interface Saying {
  one: (key: string, value: string | undefined) => { label: string; value: string };
  /** All conditions that are set. */
  all: (chosen: Record<string, string | undefined>) => string;
}

export function useSaying<Row>(filters: Filter[], columns: Column<Row>[], also: Record<string, string>): Saying {
  const t = useText();
  const words = useFilterWords();
  const orderText = (value: string | undefined) => {
    const column = columns.find(
      ({ order, orderDown }) => value !== undefined && (order === value || orderDown === value),
    );
    return column ? t(column.order === value ? 'rising' : 'falling', { title: column.title }) : t('usual');
  };
  const one: Saying['one'] = (key, value) => {
    if (key === 'order') return { label: t('order'), value: orderText(value) };
    if (key === 'columns') return { label: t('columns'), value: '' };
    const filter = filters.find((candidate) => candidate.key === key);
    // Ids, such as that of a unit, are nobody's words.
    if (!filter) return { label: also[key] ?? key, value: '' };
    return { label: filter.label, value: value === undefined ? '' : words(filter, value) };
  };
  const all: Saying['all'] = (chosen) =>
    filters
      .filter(({ key }) => chosen[key])
      .map(({ key }) => {
        const { label, value } = one(key, chosen[key]);
        return `${label}：${value}`;
      })
      .join('；');
  return { one, all };
}
