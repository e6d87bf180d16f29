import { momentText, usePreferences } from '@yanxiu/console';

/** An instant in the platform's one time zone, as the reader's language writes it. */
export function Moment({ at }: { at: string | null | undefined }) {
  const { locale } = usePreferences();
  return at ? <time dateTime={at}>{momentText(at, locale)}</time> : <>—</>;
}
