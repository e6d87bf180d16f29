import { defineMfe, later, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { PeoplePage } from './person/people-page.js';
import { UnitPage } from './unit/unit-page.js';
import { UnitsPage } from './unit/units-page.js';
import { Permitted } from './permitted.js';
import './organization.css';
import './register.css';

// What is seldom the first page is loaded when it is opened: the first load and the entry have budgets (console.md).
const AlliancePage = later(async () => (await import('./alliance/alliance-page.js')).AlliancePage);
const AlliancesPage = later(async () => (await import('./alliance/alliances-page.js')).AlliancesPage);
const ChecksPage = later(async () => (await import('./check/checks-page.js')).ChecksPage);
const BodiesPage = later(async () => (await import('./body/bodies-page.js')).BodiesPage);
const BodyPage = later(async () => (await import('./body/body-page.js')).BodyPage);
const DocumentPage = later(async () => (await import('./document/document-page.js')).DocumentPage);
const DocumentsPage = later(async () => (await import('./document/documents-page.js')).DocumentsPage);
const FilingPage = later(async () => (await import('./filing/filing-page.js')).FilingPage);
const FilingsPage = later(async () => (await import('./filing/filings-page.js')).FilingsPage);
const StudioPage = later(async () => (await import('./studio/studio-page.js')).StudioPage);
const StudiosPage = later(async () => (await import('./studio/studios-page.js')).StudiosPage);
const AccountPage = later(async () => (await import('./account/account-page.js')).AccountPage);
const AccountsPage = later(async () => (await import('./account/accounts-page.js')).AccountsPage);
const AppsPage = later(async () => (await import('./account/apps-page.js')).AppsPage);
const OwnGrantsPage = later(async () => (await import('./account/own-grants-page.js')).OwnGrantsPage);
const RolesPage = later(async () => (await import('./account/roles-page.js')).RolesPage);
const AuditPage = later(async () => (await import('./audit/audit-page.js')).AuditPage);
const ImportPage = later(async () => (await import('./import/import-page.js')).ImportPage);
const ImportsPage = later(async () => (await import('./import/imports-page.js')).ImportsPage);
const PeriodsPage = later(async () => (await import('./period/periods-page.js')).PeriodsPage);
const AdoptPage = later(async () => (await import('./policy/adopt-page.js')).AdoptPage);
const ComparePage = later(async () => (await import('./policy/compare-page.js')).ComparePage);
const PolicyPage = later(async () => (await import('./policy/policy-page.js')).PolicyPage);
const PoliciesPage = later(async () => (await import('./policy/policies-page.js')).PoliciesPage);
const UploadPage = later(async () => (await import('./policy/upload-page.js')).UploadPage);
const PersonPage = later(async () => (await import('./person/person-page.js')).PersonPage);

const AppointmentsPage = later(async () => (await import('./appointment/appointments-page.js')).AppointmentsPage);
const ClassesPage = later(async () => (await import('./school-class/classes-page.js')).ClassesPage);
const ExpertPage = later(async () => (await import('./expert/expert-page.js')).ExpertPage);
const ExpertsPage = later(async () => (await import('./expert/experts-page.js')).ExpertsPage);
const NoticePage = later(async () => (await import('./notice/notice-page.js')).NoticePage);
const NoticesPage = later(async () => (await import('./notice/notices-page.js')).NoticesPage);

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
    { path: '/organization/alliances/:id', page: ({ id = '' }) => <AlliancePage key={id} id={id} /> },
    { path: '/organization/checks', page: () => <ChecksPage /> },
    { path: '/organization/bodies', page: () => <BodiesPage /> },
    { path: '/organization/bodies/:id', page: ({ id = '' }) => <BodyPage key={id} id={id} /> },
    { path: '/organization/studios', page: () => <StudiosPage /> },
    { path: '/organization/studios/:id', page: ({ id = '' }) => <StudioPage key={id} id={id} /> },
    { path: '/organization/documents', page: () => <DocumentsPage /> },
    { path: '/organization/documents/:id', page: ({ id = '' }) => <DocumentPage key={id} id={id} /> },
    { path: '/organization/filings', page: () => <FilingsPage /> },
    { path: '/organization/filings/:id', page: ({ id = '' }) => <FilingPage key={id} id={id} /> },
    { path: '/organization/appointments', page: () => <AppointmentsPage /> },
    { path: '/organization/experts', page: () => <ExpertsPage /> },
    { path: '/organization/experts/:id', page: ({ id = '' }) => <ExpertPage key={id} id={id} /> },
    { path: '/organization/notices', page: () => <NoticesPage /> },
    { path: '/organization/notices/:id', page: ({ id = '' }) => <NoticePage key={id} id={id} /> },
    {
      path: '/organization/classes',
      page: () => (
        <Permitted permission="organization:read-classes">
          <ClassesPage />
        </Permitted>
      ),
    },
    { path: '/organization/people', page: () => <PeoplePage /> },
    { path: '/organization/people/:id', page: ({ id = '' }) => <PersonPage key={id} id={id} /> },
    {
      path: '/organization/imports',
      page: () => (
        <Permitted permission="organization:manage-people">
          <ImportsPage />
        </Permitted>
      ),
    },
    {
      path: '/organization/imports/new',
      page: () => (
        <Permitted permission="organization:manage-people">
          <ImportPage />
        </Permitted>
      ),
    },
    { path: '/organization/periods', page: () => <PeriodsPage /> },
    { path: '/organization/policies', page: () => <PoliciesPage /> },
    { path: '/organization/policies/compare', page: () => <ComparePage /> },
    {
      path: '/organization/policies/upload',
      page: () => (
        <Permitted permission="organization:adopt-policy">
          <UploadPage />
        </Permitted>
      ),
    },
    {
      path: '/organization/policies/:id/adopt',
      page: ({ id = '' }) => (
        <Permitted permission="organization:adopt-policy">
          <AdoptPage key={id} id={id} />
        </Permitted>
      ),
    },
    { path: '/organization/policies/:id', page: ({ id = '' }) => <PolicyPage key={id} id={id} /> },
    {
      path: '/organization/accounts',
      page: () => (
        <Permitted permission="organization:manage-accounts">
          <AccountsPage />
        </Permitted>
      ),
    },
    {
      path: '/organization/accounts/:id',
      page: ({ id = '' }) => (
        <Permitted permission="organization:manage-accounts">
          <AccountPage key={id} id={id} app={false} />
        </Permitted>
      ),
    },
    {
      path: '/organization/apps',
      page: () => (
        <Permitted permission="organization:manage-accounts">
          <AppsPage />
        </Permitted>
      ),
    },
    {
      path: '/organization/apps/:id',
      page: ({ id = '' }) => (
        <Permitted permission="organization:manage-accounts">
          <AccountPage key={id} id={id} app />
        </Permitted>
      ),
    },
    { path: '/organization/roles', page: () => <RolesPage /> },
    { path: '/organization/my-grants', page: () => <OwnGrantsPage /> },
    {
      path: '/organization/audit',
      page: () => (
        <Permitted permission="organization:audit">
          <AuditPage />
        </Permitted>
      ),
    },
  ],
});
