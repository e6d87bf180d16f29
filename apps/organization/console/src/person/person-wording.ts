import { textsOf, useQuery } from '@yanxiu/console';
import { UnitCodesDocument } from '../documents/graphql.js';
import type { CodeScheme } from '../documents/graphql.js';
import { useWords } from '../words.js';
import type { Person } from './person.js';

const useText = textsOf({
  staffNumber: ['教师编号', 'Staff number'],
  tier: ['教师层级', 'Tier'],
  title: ['称号', 'Title'],
  titleId: ['称号', 'Title'],
  level: ['级别', 'Level'],
  position: ['职务', 'Position'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  document: ['授予文件', 'Document'],
  training: ['参加的培训', 'Training'],
  keyPersonId: ['参加的培训', 'Training'],
  returnedOn: ['返岗日', 'Day of return'],
  leadsUnitId: ['带领的研修组', 'Group that is led'],
  unitId: ['机构', 'Unit'],
  mentorId: ['师傅', 'Mentor'],
  menteeId: ['徒弟', 'New teacher'],
  lastDay: ['最后一天', 'Last day'],
  main: ['主要任职', 'Main posting'],
  school: ['校级', 'School'],
  elsewhere: ['管理范围外', 'out of reach'],
});

const fields = [
  ...(['staffNumber', 'tier', 'title', 'titleId', 'level', 'position', 'subject', 'stage', 'document'] as const),
  ...(['training', 'keyPersonId', 'returnedOn', 'leadsUnitId', 'unitId', 'mentorId', 'menteeId'] as const),
  ...(['lastDay', 'main'] as const),
];
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A person's log in words: codes by the policy where the person serves, ids by the names that the page knows. */
export function usePersonWording(person: Person) {
  const t = useText();
  const word = useWords();
  const at = person.postings.find(({ unit }) => unit)?.unit?.id;
  const words = new Map([
    ...useCodes(at, 'POSITION'),
    ...useCodes(at, 'TITLE'),
    ...useCodes(at, 'TEACHER_TIER'),
    ...namesIn(person),
  ]);
  return {
    labels: Object.fromEntries(fields.map((field) => [field, t(field)])),
    words: (code: string, field: string): string =>
      field === 'level' && code === 'SCHOOL'
        ? t('school')
        : (words.get(code) ?? (id.test(code) ? t('elsewhere') : word(code))),
  };
}

/** What the ids of a person's log stand for. */
function namesIn({ postings, titles, mentorPairs, keyRecords }: Person): [string, string][] {
  const named = [
    ...postings.map(({ unit }) => unit),
    ...mentorPairs.flatMap(({ mentor, mentee, unit }) => [mentor, mentee, unit]),
    ...keyRecords.flatMap(({ unit, leadsUnit }) => [unit, leadsUnit]),
    ...titles.map((held) => ({ id: held.id, name: held.title.name })),
    ...keyRecords.map((record) => ({ id: record.id, name: record.training })),
  ];
  return named.flatMap((one): [string, string][] => (one ? [[one.id, one.name]] : []));
}

function useCodes(unitId: string | undefined, scheme: CodeScheme): [string, string][] {
  const { data } = useQuery(UnitCodesDocument, { variables: { id: unitId ?? '', scheme }, skip: unitId === undefined });
  return (data?.orgUnit?.codes ?? []).map(({ code, name }) => [code, name]);
}
