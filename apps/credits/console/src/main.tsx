import { defineMfe, later, navigate, useHolds } from '@yanxiu/console';
import { useEffect } from 'react';
import { EntriesPage } from './entry/entries-page.js';
import { ProgressPage } from './progress/progress-page.js';
import { MinePage } from './statement/mine-page.js';
import { StatementPage } from './statement/statement-page.js';
import './credits.css';

const OutsidePage = later(async () => (await import('./outside/outside-page.js')).OutsidePage);
const ImportPage = later(async () => (await import('./outside/import-page.js')).ImportPage);
const LevelsPage = later(async () => (await import('./levels/levels-page.js')).LevelsPage);

/** Who recognises starts with what waits for him, everybody else with the own credits. */
function ToFirst() {
  const recognises = useHolds()('credits:recognise');
  const first = recognises ? '/credits/entries?status=PENDING' : '/credits/mine';
  useEffect(() => navigate(first, { replace: true }), [first]);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/credits', page: () => <ToFirst /> },
    { path: '/credits/mine', page: () => <MinePage /> },
    { path: '/credits/entries', page: () => <EntriesPage /> },
    { path: '/credits/progress', page: () => <ProgressPage /> },
    { path: '/credits/outside', page: () => <OutsidePage /> },
    { path: '/credits/outside/import', page: () => <ImportPage /> },
    { path: '/credits/levels', page: () => <LevelsPage /> },
    { path: '/credits/people/:id', page: ({ id = '' }) => <StatementPage key={id} id={id} /> },
  ],
});
