import { Button, DeleteOutlined, EditOutlined, StarFilled, StarOutlined } from '../antd.js';
import { textsOf } from '../texts.js';
import type { SavedView } from './use-views.js';

const useText = textsOf({
  default: ['默认打开“{name}”', 'Open with “{name}”'],
  undefault: ['不再默认打开“{name}”', 'No longer open with “{name}”'],
  rename: ['重命名“{name}”', 'Rename “{name}”'],
  remove: ['删除“{name}”', 'Remove “{name}”'],
});

interface ViewLineProps {
  view: SavedView;
  current: boolean;
  open: () => void;
  setDefault: () => void;
  rename: () => void;
  remove: () => void;
}

/** One view of the menu. */
export function ViewLine({ view, current, open, setDefault, rename, remove }: ViewLineProps) {
  const t = useText();
  const { name, isDefault, changeable } = view;
  const small = { type: 'text' as const, size: 'small' as const };
  const button = (label: string) => ({ ...small, 'aria-label': label, title: label });
  return (
    <li>
      <Button type="text" className="yx-view-name" aria-pressed={current} onClick={open}>
        {name}
      </Button>
      <Button
        {...button(t(isDefault ? 'undefault' : 'default', { name }))}
        aria-pressed={isDefault}
        icon={isDefault ? <StarFilled /> : <StarOutlined />}
        onClick={setDefault}
      />
      {changeable && (
        <>
          <Button {...button(t('rename', { name }))} icon={<EditOutlined />} onClick={rename} />
          <Button {...button(t('remove', { name }))} icon={<DeleteOutlined />} onClick={remove} />
        </>
      )}
    </li>
  );
}
