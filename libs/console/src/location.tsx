import { useCallback, useSyncExternalStore } from 'react';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { guardBetween } from './leave.js';

const moved = 'yanxiu:moved';

function subscribe(listener: () => void): () => void {
  for (const event of ['popstate', moved]) addEventListener(event, listener);
  return () => {
    for (const event of ['popstate', moved]) removeEventListener(event, listener);
  };
}

interface Going {
  replace?: boolean;
  state?: unknown;
}

/** Goes to an address of the console without loading the page anew; a page with something unsaved asks first. */
export function navigate(to: string, going: Going = {}): void {
  const guard = guardBetween(location.href, new URL(to, location.href).href);
  if (guard) guard.ask(() => navigate(to, going));
  else go(to, going);
}

function go(to: string, { replace = false, state = null }: Going): void {
  if (replace) history.replaceState(state, '', to);
  else history.pushState(state, '', to);
  here = { href: location.href, state };
  dispatchEvent(new Event(moved));
  if (!replace && !to.includes('?')) scrollTo(0, 0);
}

let here: { href: string; state: unknown } = { href: location.href, state: history.state };

/**
 * Back and forward of the browser come when the address has changed already: it is put back, nobody else hears of it,
 * and the reader is asked.
 */
function guardHistory(event: PopStateEvent): void {
  const guard = guardBetween(here.href, location.href);
  if (!guard) {
    here = { href: location.href, state: event.state };
    return;
  }
  event.stopImmediatePropagation();
  history.pushState(here.state, '', here.href);
  guard.ask(() => history.back());
}

// Capturing, and before the shell takes over the history: so it is asked first.
addEventListener('popstate', guardHistory, { capture: true });

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** The search part of the address and a way to change it; an empty value takes a parameter out. */
export function useSearch(): [URLSearchParams, (changes: Record<string, string | undefined>, state?: unknown) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const change = useCallback((changes: Record<string, string | undefined>, state?: unknown) => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const text = next.toString();
    navigate(location.pathname + (text && `?${text}`), { state });
  }, []);
  return [new URLSearchParams(search), change];
}

/** A link inside the console; with a modifier key it opens as any other link does. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (special || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href);
  };
  return <a className="yx-link" href={href} onClick={follow} {...rest} />;
}

/** One page of a slice; `:id` in the path is given to the page by this name. */
export interface Route {
  path: string;
  page: (params: Record<string, string>) => ReactNode;
}

/** The parameters of a path that fits, else undefined. */
export function fit(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** The first page that fits the address. */
export function Routes({ routes, otherwise }: { routes: Route[]; otherwise: ReactNode }) {
  const path = usePath();
  for (const { path: pattern, page } of routes) {
    const params = fit(pattern, path);
    if (params) return page(params);
  }
  return otherwise;
}
