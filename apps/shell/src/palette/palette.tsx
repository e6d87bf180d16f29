import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { navigate, textsOf, useStore } from '@yanxiu/console';
import { Input, Modal, SearchOutlined, Spin } from '@yanxiu/console/antd';
import { overlay } from '../keys/overlay.js';
import type { Find, Finds } from './finds.js';
import { useFinds } from './use-finds.js';

const useText = textsOf({
  title: ['快速查找', 'Find'],
  place: [
    '输入页面、机构、联盟、人员、活动或资源的名称',
    'Name of a page, unit, alliance, person, activity or resource',
  ],
  pages: ['页面', 'Pages'],
  units: ['机构', 'Units'],
  alliances: ['联盟与片区', 'Alliances'],
  people: ['人员', 'People'],
  activities: ['最近的活动', 'Latest activities'],
  resources: ['资源', 'Resources'],
  nothing: ['没有找到“{text}”，请换一个说法', 'Nothing found for “{text}”'],
  failed: ['查找没有完成，请稍后重试', 'The search was not completed; please try again shortly'],
  found: ['找到 {count} 项', '{count} found'],
  keys: ['↑ ↓ 选择，Enter 打开，Esc 关闭', '↑ ↓ to choose, Enter to open, Esc to close'],
});

/** Goes to anything within reach by its name: Ctrl+K, or the button in the header. */
export function Palette() {
  const t = useText();
  const open = useStore(overlay) === 'palette';
  const close = () => overlay.set(null);
  return (
    <Modal
      open={open}
      title={t('title')}
      footer={null}
      width={600}
      destroyOnHidden
      className="sh-palette"
      onCancel={close}
    >
      <Search close={close} />
    </Modal>
  );
}

function Search({ close }: { close: () => void }) {
  const t = useText();
  const list = useId();
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [at, setAt] = useState(0);
  const { finds, busy, failed } = useFinds(text, composing);
  const flat = finds.flatMap((group) => group.finds);
  const chosen = Math.min(at, Math.max(0, flat.length - 1));
  const go = (find: Find | undefined) => {
    if (!find) return;
    close();
    navigate(find.path);
  };
  const steer = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + flat.length) % Math.max(1, flat.length));
    else if (event.key === 'Enter') go(flat[chosen]);
    else return;
    event.preventDefault();
  };
  const nothing = flat.length === 0 && !busy && text.trim() !== '';
  return (
    <>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden="true" />}
        suffix={busy ? <Spin size="small" /> : <span />}
        placeholder={t('place')}
        aria-label={t('title')}
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls={list}
        aria-activedescendant={flat.length ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={steer}
      />
      <Results id={list} finds={finds} chosen={chosen} hover={setAt} go={go} />
      <p className="yx-note" role="status">
        {failed ? t('failed') : nothing ? t('nothing', { text: text.trim() }) : t('found', { count: flat.length })}
      </p>
      <p className="yx-note sh-wide">{t('keys')}</p>
    </>
  );
}

interface ResultsProps {
  id: string;
  finds: Finds[];
  chosen: number;
  hover: (index: number) => void;
  go: (find: Find) => void;
}

/** The finds under the headings of their kinds, numbered through. */
function Results({ id, finds, chosen, hover, go }: ResultsProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const starts = finds.map((_, index) => finds.slice(0, index).reduce((sum, group) => sum + group.finds.length, 0));
  return (
    <div ref={box} id={id} role="listbox" aria-label={t('title')} className="sh-finds">
      {finds.map((group, index) => (
        <div key={group.kind} role="group" aria-label={t(group.kind)}>
          <div className="sh-find-kind" aria-hidden="true">
            {t(group.kind)}
          </div>
          {group.finds.map((find, place) => {
            const number = (starts[index] ?? 0) + place;
            return (
              <div
                key={find.path}
                id={`${id}-${number}`}
                role="option"
                aria-selected={number === chosen}
                className="sh-find"
                onMouseMove={() => hover(number)}
                onClick={() => go(find)}
              >
                <span>{find.title}</span>
                <small>{find.note}</small>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
