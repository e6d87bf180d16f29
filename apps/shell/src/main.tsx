import { createRoot } from 'react-dom/client';
import { ConsoleProvider, viewer } from '@yanxiu/console';
import type { Viewer } from '@yanxiu/console';
import { Frame } from './frame.js';
import { startSlices } from './mount.js';
import { delivered } from './slices.js';
import { Welcome } from './welcome.js';
import './shell.css';

const signedIn = delivered<Viewer | null>('viewer');
viewer.set(signedIn);
const place = document.getElementById('shell');
// The entry page takes the place away where the browser is too old, and says so itself.
if (place) {
  createRoot(place).render(<ConsoleProvider>{signedIn ? <Frame /> : <Welcome />}</ConsoleProvider>);
  if (signedIn) startSlices();
}
