import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { Missing } from './failure.js';
import { Routes } from './location.js';
import type { Route } from './location.js';
import { ConsoleProvider } from './provider.js';

/** What the shell gives a slice when it mounts it. */
export interface MountProps {
  container: HTMLElement;
}

/** What the shell asks of a slice: the life cycle of single-spa, which stays unknown to the slice itself. */
export interface Mfe {
  bootstrap(): Promise<void>;
  mount(props: MountProps): Promise<void>;
  unmount(): Promise<void>;
}

/** Makes a slice's console out of its pages: `export const { bootstrap, mount, unmount } = defineMfe({ routes })`. */
export function defineMfe({ routes }: { routes: Route[] }): Mfe {
  return mfeOf(<Routes routes={routes} otherwise={<Missing />} />);
}

/** The same out of any content, for the shell's own needs. */
export function mfeOf(content: ReactNode): Mfe {
  let root: Root | undefined;
  return {
    bootstrap: () => Promise.resolve(),
    mount({ container }) {
      root = createRoot(container);
      root.render(<ConsoleProvider>{content}</ConsoleProvider>);
      return Promise.resolve();
    },
    unmount() {
      root?.unmount();
      root = undefined;
      return Promise.resolve();
    },
  };
}
