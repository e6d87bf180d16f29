import { civilDay, useSearch } from '@yanxiu/console';

/** The days that are counted; they stand in the address. By default the school year that runs. */
export function useSpan(): { from: string; to: string; change: (days: { from?: string; to?: string }) => void } {
  const [search, change] = useSearch();
  const today = civilDay();
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return { from: search.get('from') ?? `${String(year)}-09-01`, to: search.get('to') ?? today, change };
}
