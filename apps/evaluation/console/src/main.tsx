import { defineMfe, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { OpenPage } from './sheet/open-page.js';
import { SheetPage } from './sheet/sheet-page.js';
import { SheetsPage } from './sheet/sheets-page.js';
import './evaluation.css';

function ToSheets() {
  useEffect(() => navigate('/evaluation/sheets', { replace: true }), []);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/evaluation', page: () => <ToSheets /> },
    { path: '/evaluation/sheets', page: () => <SheetsPage /> },
    { path: '/evaluation/sheets/new', page: () => <OpenPage /> },
    { path: '/evaluation/sheets/:id', page: ({ id = '' }) => <SheetPage key={id} id={id} /> },
  ],
});
