import { lazy, useEffect, useState } from 'react';
import { useStore } from '@yanxiu/console';
import { Later } from '../later.js';
import { overlay } from './overlay.js';

const Palette = lazy(() => import('../palette/palette.js').then((module) => ({ default: module.Palette })));
const KeyHelp = lazy(() => import('./key-help.js').then((module) => ({ default: module.KeyHelp })));

/** What lies over the page: loaded at its first use, kept from then on, for a closing dialog still gives the focus back. */
export function Overlays() {
  const wanted = useStore(overlay);
  const [used, setUsed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (wanted) setUsed((now) => new Set([...now, wanted]));
  }, [wanted]);
  return (
    <>
      {used.has('palette') && (
        <Later>
          <Palette />
        </Later>
      )}
      {used.has('help') && (
        <Later>
          <KeyHelp />
        </Later>
      )}
    </>
  );
}
