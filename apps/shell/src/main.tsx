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
if (!place) throw new Error('the entry page has no place for the shell');
createRoot(place).render(<ConsoleProvider>{signedIn ? <Frame /> : <Welcome />}</ConsoleProvider>);
if (signedIn) startSlices();
