import { useCallback, useEffect, useRef } from 'react';
import { App } from '../antd.js';
import { guardLeaving } from '../leave.js';
import { textsOf } from '../texts.js';

const useText = textsOf({
  title: ['离开此页？', 'Leave this page?'],
  text: ['有未保存的内容，离开后将丢失。', 'What is not saved will be lost.'],
  leave: ['不保存，离开', 'Leave without saving'],
  stay: ['留在此页', 'Stay'],
});

export interface LeaveOptions {
  /** Tries to save first; the reader is asked only where that fails. */
  save?: () => Promise<boolean>;
  /** The reader leaves without saving. */
  left?: () => void;
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/**
 * Asks before the page is left with something unsaved: by a link or the menu, by the browser's buttons, by closing the
 * tab. @returns takes the watch away at once: for who saves and goes on in the same breath
 */
export function useLeaveWarning(dirty: boolean, options: LeaveOptions = {}): () => void {
  const release = useRef<() => void>(() => undefined);
  const asking = useAsking(options, release);
  useEffect(() => {
    if (!dirty) return undefined;
    const unguard = guardLeaving({ ask: (go) => void asking.current(go) });
    addEventListener('beforeunload', warn);
    release.current = () => {
      unguard();
      removeEventListener('beforeunload', warn);
    };
    return () => release.current();
  }, [dirty, asking]);
  return useCallback(() => release.current(), []);
}

/** The question of the latest rendering: its texts and what it would save. */
function useAsking({ save, left }: LeaveOptions, release: { current: () => void }) {
  const t = useText();
  const { modal } = App.useApp();
  const asking = useRef<(go: () => void) => Promise<void>>(() => Promise.resolve());
  asking.current = async (go) => {
    const leave = () => {
      release.current();
      go();
    };
    if (await save?.()) return leave();
    modal.confirm({
      title: t('title'),
      content: t('text'),
      okText: t('leave'),
      cancelText: t('stay'),
      autoFocusButton: 'cancel',
      okButtonProps: { danger: true },
      onOk: () => {
        left?.();
        leave();
      },
    });
  };
  return asking;
}
