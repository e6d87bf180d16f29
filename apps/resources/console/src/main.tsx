import { defineMfe, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { archiveRoutes } from './archive/routes.js';
import { LibraryPage } from './library/library-page.js';
import { DraftsPage } from './resource/drafts-page.js';
import { EditPage } from './resource/edit-page.js';
import { ResourcePage } from './resource/resource-page.js';
import { UploadPage } from './resource/upload-page.js';
import './resources.css';

function ToLibrary() {
  useEffect(() => navigate('/resources/library', { replace: true }), []);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/resources', page: () => <ToLibrary /> },
    { path: '/resources/library', page: () => <LibraryPage /> },
    { path: '/resources/library/:id', page: ({ id = '' }) => <ResourcePage key={id} id={id} /> },
    { path: '/resources/drafts', page: () => <DraftsPage /> },
    { path: '/resources/drafts/new', page: () => <UploadPage /> },
    { path: '/resources/drafts/:id', page: ({ id = '' }) => <EditPage key={id} id={id} /> },
    ...archiveRoutes,
  ],
});
