import { Broken, mfeOf } from '@yanxiu/console';
import type { Mfe } from '@yanxiu/console';
import { registerApplication, start } from 'single-spa';
import { owns, slices } from './slices.js';
import type { Slice } from './slices.js';

/** Where the slices are mounted; the layout takes it in wherever its content stands. */
export const container = document.createElement('div');
container.id = 'slice';

/** Hands every slice to single-spa: loaded at its first address, mounted while the address is its own. */
export function startSlices(): void {
  for (const slice of slices) {
    registerApplication({
      name: slice.name,
      app: () => load(slice),
      activeWhen: ({ pathname }) => owns(slice, pathname),
      customProps: { container },
    });
  }
  start({ urlRerouteOnly: true });
}

/** A slice that is missing, altered or throws gives way to a notice; the rest of the console goes on. */
async function load(slice: Slice): Promise<Mfe> {
  try {
    await Promise.all(slice.css.map(addStyles));
    // The name stands in the import map, with the integrity of the file.
    return guarded(slice, (await import(/* @vite-ignore */ slice.module)) as Mfe);
  } catch (error) {
    console.error(`slice ${slice.name} ${slice.version} cannot be loaded`, error);
    return mfeOf(<Broken />);
  }
}

function guarded({ name }: Slice, mfe: Mfe): Mfe {
  let now = mfe;
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (error) {
      console.error(`slice ${name} has failed`, error);
      now = mfeOf(<Broken />);
    }
  };
  return {
    bootstrap: () => attempt(() => mfe.bootstrap()),
    mount: async (props) => {
      await attempt(() => now.mount(props));
      if (now !== mfe) await now.mount(props);
    },
    unmount: () => attempt(() => now.unmount()),
  };
}

function addStyles({ href, integrity }: Slice['css'][number]): Promise<void> {
  return new Promise((done, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, integrity });
    link.crossOrigin = 'anonymous';
    link.onload = () => done();
    link.onerror = () => failed(new Error(`cannot load ${href}`));
    document.head.append(link);
  });
}
