import { useState } from 'react';
import { Button, Flex } from '../antd.js';
import { textsOf } from '../texts.js';
import type { SavedView, Views } from './use-views.js';

const useText = textsOf({
  against: ['与“{name}”相比', 'Against “{name}”'],
  none: ['不限', 'any'],
  overwrite: ['保存到“{name}”', 'Save into “{name}”'],
  back: ['恢复“{name}”', 'Back to “{name}”'],
});

interface ViewChangesProps {
  view: SavedView;
  views: Views;
  say: (key: string, value: string | undefined) => { label: string; value: string };
  tell: (error: unknown) => void;
}

/** What the reader has changed against the view that he opened, and what to do with it. */
export function ViewChanges({ view, views, say, tell }: ViewChangesProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const { name, changeable } = view;
  if (views.changed.length === 0) return null;
  const overwrite = () => {
    setBusy(true);
    views
      .overwrite(view)
      .catch(tell)
      .finally(() => setBusy(false));
  };
  return (
    <div className="yx-view-changes">
      <hr className="yx-rule" />
      <div className="yx-note">{t('against', { name })}</div>
      <ul>
        {views.changed.map(({ key, before, now }) => {
          const [was, is] = [say(key, before), say(key, now)];
          return (
            <li key={key}>
              {is.label}
              {was.value === is.value ? '' : `：${was.value || t('none')} → ${is.value || t('none')}`}
            </li>
          );
        })}
      </ul>
      <Flex wrap gap={8}>
        {changeable && (
          <Button type="primary" loading={busy} onClick={overwrite}>
            {t('overwrite', { name })}
          </Button>
        )}
        <Button onClick={() => views.apply(view)}>{t('back', { name })}</Button>
      </Flex>
    </div>
  );
}
