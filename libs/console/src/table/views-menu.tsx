import { Suspense, useState } from 'react';
import { Button, DownOutlined, Popover } from '../antd.js';
import { textsOf } from '../texts.js';
import { SaveViewDialog, ViewList } from './loaded-later.js';
import type { SavedView, Views } from './use-views.js';

const useText = textsOf({
  views: ['视图', 'Views'],
  changed: ['{name}（已改动）', '{name} (changed)'],
});

interface ViewsMenuProps {
  views: Views;
  /** What a key and value of the address are in words. */
  say: (key: string, value: string | undefined) => { label: string; value: string };
}

/** Named views of a list: one's own and one's unit's. */
export function ViewsMenu({ views, say }: ViewsMenuProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<SavedView | 'new'>();
  const { current, changed } = views;
  const name = current && (changed.length > 0 ? t('changed', { name: current.name }) : current.name);
  const leave = (next: SavedView | 'new') => {
    setOpen(false);
    setDialog(next);
  };
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        // On a phone the button stands where its right edge leaves too little room.
        align={{ overflow: { shiftX: 8, adjustY: true } }}
        open={open}
        onOpenChange={setOpen}
        content={
          <Suspense fallback={<div className="yx-views" />}>
            <ViewList views={views} say={say} ask={leave} close={() => setOpen(false)} />
          </Suspense>
        }
      >
        <Button aria-haspopup="dialog" aria-expanded={open} className="yx-view-button">
          <span>{name ?? t('views')}</span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </Popover>
      {dialog && (
        <Suspense fallback={null}>
          <SaveViewDialog
            view={dialog === 'new' ? undefined : dialog}
            views={views}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
