import { textsOf } from '@yanxiu/console';

const useText = textsOf({
  fill: ['请填写{label}', '{label}: to be filled in'],
  least: ['请填写{label}，至少 {least} 个字', '{label}: at least {least} characters'],
  pick: ['请选择{label}', '{label}: to be chosen'],
});

/** Rules of fields that must not stay empty; each says by its name what is missing. */
export function useNeeded() {
  const t = useText();
  return {
    /** A text, of so many characters at least. */
    fill: (label: string, least = 1) => {
      const message = least > 1 ? t('least', { label, least }) : t('fill', { label });
      return [{ required: true, whitespace: true, min: least, message }];
    },
    /** Something of a list, or a day. */
    pick: (label: string) => [{ required: true, message: t('pick', { label }) }],
  };
}
