import { Link } from '@yanxiu/console';
import type { AuditLineFragment } from '../documents/graphql.js';

/** Where the subjects that have a page are read. */
const pages: Record<string, string> = {
  OrgUnit: '/organization/units',
  Person: '/organization/people',
  PolicyPack: '/organization/policies',
  Account: '/organization/accounts',
  Activity: '/plans/activities',
  ScoreSheet: '/evaluation/sheets',
  Resource: '/resources/library',
};

/** What an entry of the log is about, with the way to it. */
export function SubjectLink({ entry }: { entry: AuditLineFragment }) {
  const { subjectType, subjectTypeName, subjectId, subjectName } = entry;
  const page = pages[subjectType];
  if (!subjectName) return <>{subjectTypeName}</>;
  return (
    <>
      <span className="yx-note">{subjectTypeName}</span>{' '}
      {page ? <Link href={`${page}/${subjectId}`}>{subjectName}</Link> : subjectName}
    </>
  );
}
