import { textsOf, usePhone } from '@yanxiu/console';
import { Button, SearchOutlined } from '@yanxiu/console/antd';
import { overlay } from './overlay.js';

const useText = textsOf({
  find: ['快速查找', 'Find'],
});

/** The way to the palette for a mouse or a finger. */
export function FinderButton() {
  const t = useText();
  const phone = usePhone();
  const open = () => overlay.set('palette');
  if (phone) return <Button type="text" icon={<SearchOutlined />} aria-label={t('find')} onClick={open} />;
  return (
    <Button className="sh-finder" icon={<SearchOutlined />} aria-keyshortcuts="Control+K" onClick={open}>
      {t('find')} <kbd>Ctrl K</kbd>
    </Button>
  );
}
