import { dayText, textsOf, usePreferences } from '@yanxiu/console';

const useText = textsOf({
  since: ['{from}起', 'since {from}'],
  until: ['{from}至{to}', '{from} to {to}'],
});

/** From when to when something holds, as bureaus write it. */
export function Lasting({ from, to }: { from: string; to?: string | null | undefined }) {
  const t = useText();
  const { locale } = usePreferences();
  const days = { from: dayText(from, locale), to: dayText(to, locale) };
  return <>{to ? t('until', days) : t('since', days)}</>;
}
