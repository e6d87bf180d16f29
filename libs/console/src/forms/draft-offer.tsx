import { Alert, Button, Flex } from '../antd.js';
import { usePreferences } from '../preferences.js';
import { momentText, textsOf } from '../texts.js';

const useText = textsOf({
  offered: ['上次填写的内容没有保存（{at}）', 'What you typed last time was not saved ({at})'],
  restore: ['恢复填写', 'Take it up again'],
  discard: ['不再需要', 'Throw it away'],
});

export interface DraftOfferProps {
  /** When it was typed. */
  at: string;
  restore: () => void;
  discard: () => void;
}

/** Offers what a visit has left that broke off: a crash, a closed window, a dead battery. */
export function DraftOffer({ at, restore, discard }: DraftOfferProps) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <Alert
      className="yx-refusal"
      type="warning"
      showIcon
      title={t('offered', { at: momentText(at, locale) })}
      action={
        <Flex wrap gap={8}>
          <Button type="primary" onClick={restore}>
            {t('restore')}
          </Button>
          <Button onClick={discard}>{t('discard')}</Button>
        </Flex>
      }
    />
  );
}
