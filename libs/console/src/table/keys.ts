import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { navigate } from '../location.js';

interface Handlers {
  /** Address of the row with this id. */
  open: ((id: string) => string | undefined) | undefined;
  toggle: ((id: string) => void) | undefined;
}

const rowsOf = (table: Element) => [...table.querySelectorAll<HTMLElement>('[data-row-key]:not([aria-hidden="true"])')];

/**
 * Lists by the keyboard: `/` to the first condition, j and k through the rows, Enter opens, x chooses. The rows take the
 * focus itself, so that screen readers follow. On a page with several tables the keys are those of the table in focus,
 * else of the first.
 */
export function useTableKeys(handlers: Handlers): RefObject<HTMLElement | null> {
  const table = useRef<HTMLElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const own = table.current;
      if (own && isOurs(event, own) && act(event.key, event.target as HTMLElement, own, latest.current))
        event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return table;
}

function isOurs(event: KeyboardEvent, own: HTMLElement): boolean {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]'))
    return false;
  const tables = [...document.querySelectorAll('.yx-table')];
  const focused = target.closest('.yx-table') ?? tables[0];
  return focused === own && !document.querySelector('.ant-modal-mask:not([style*="none"])');
}

/** @returns whether the key was one of ours */
function act(key: string, target: HTMLElement, table: HTMLElement, { open, toggle }: Handlers): boolean {
  const row = target.closest<HTMLElement>('[data-row-key]');
  const id = row?.dataset['rowKey'];
  if (key === '/') return focused(table.querySelector<HTMLInputElement>('[role="search"] input'));
  if (key === 'j' || key === 'k') {
    const rows = rowsOf(table);
    const at = row ? rows.indexOf(row) + (key === 'j' ? 1 : -1) : 0;
    return focused(rows[at]);
  }
  if (key === 'x' && id !== undefined && toggle) {
    toggle(id);
    return true;
  }
  const to = key === 'Enter' && target === row && id !== undefined ? open?.(id) : undefined;
  if (to === undefined) return false;
  navigate(to);
  return true;
}

function focused(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null && element !== undefined;
}
