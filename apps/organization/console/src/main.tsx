import { defineMfe, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { AlliancesPage } from './alliance/alliances-page.js';
import { PeoplePage } from './person/people-page.js';
import { PersonPage } from './person/person-page.js';
import { PoliciesPage } from './policy/policies-page.js';
import { PolicyPage } from './policy/policy-page.js';
import { UnitPage } from './unit/unit-page.js';
import { UnitsPage } from './unit/units-page.js';
import './organization.css';

function ToUnits() {
  useEffect(() => navigate('/organization/units', { replace: true }), []);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/organization', page: () => <ToUnits /> },
    { path: '/organization/units', page: () => <UnitsPage /> },
    { path: '/organization/units/:id', page: ({ id = '' }) => <UnitPage key={id} id={id} /> },
    { path: '/organization/alliances', page: () => <AlliancesPage /> },
    { path: '/organization/people', page: () => <PeoplePage /> },
    { path: '/organization/people/:id', page: ({ id = '' }) => <PersonPage key={id} id={id} /> },
    { path: '/organization/policies', page: () => <PoliciesPage /> },
    { path: '/organization/policies/:id', page: ({ id = '' }) => <PolicyPage key={id} id={id} /> },
  ],
});
