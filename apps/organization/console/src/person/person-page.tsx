import { Found, Page, Timeline, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import type { Place } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import { PersonDocument, PersonTimelineDocument } from '../documents/graphql.js';
import { PersonAccounts } from '../account/person-accounts.js';
import { lasts } from './lasts.js';
import { PersonFacts } from './person-facts.js';
import { PersonKeyRecords } from './person-key-records.js';
import { PersonMentors } from './person-mentors.js';
import { PersonPostings } from './person-postings.js';
import { PersonTitles } from './person-titles.js';
import { usePersonWording } from './person-wording.js';
import type { Person } from './person.js';

const useText = textsOf({
  people: ['人员', 'People'],
  demo: ['演示数据', 'Demo'],
  left: ['已离册', 'Left'],
  key: ['关键明白人', 'Key person'],
  two: ['两处任职', 'Two postings'],
  timeline: ['变更记录', 'What was changed'],
});

const idsOf = (place: Place | null | undefined): string[] => (place ? [place.id, ...idsOf(place.parent)] : []);

/** Whether the signed-in person may change this one: through any unit where the person serves or has served. */
function useMayChange(person: Person): boolean {
  const ids = person.postings.flatMap(({ unit }) => idsOf(unit));
  // One chain of all these units: a grant that reaches one of them is enough.
  const anywhere = ids.reduce<Place | null>((parent, id) => ({ id, parent }), null);
  return useMayAt(anywhere)('organization:manage-people');
}

/** One person: where, as what and at what level, with whom, and what was changed. */
export function PersonPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(PersonDocument, { variables: { id } });
  const person = answer.data?.person;
  return (
    <Page
      title={person?.name ?? t('people')}
      above={[{ title: t('people'), href: '/organization/people' }]}
      note={person && <Marks person={person} />}
    >
      <Found answer={answer} pick={(data) => data.person}>
        {(found) => <Sections person={found} />}
      </Found>
    </Page>
  );
}

function Marks({ person }: { person: Person }) {
  const t = useText();
  const lasting = person.postings.filter(lasts);
  return (
    <>
      {person.demo && <Tag>{t('demo')}</Tag>}
      {!person.active && <Tag>{t('left')}</Tag>}
      {person.keyPerson && <Tag color="processing">{t('key')}</Tag>}
      {new Set(lasting.map(({ unit }) => unit?.id)).size > 1 && <Tag>{t('two')}</Tag>}
    </>
  );
}

function Sections({ person }: { person: Person }) {
  const t = useText();
  const may = useMayChange(person);
  const wording = usePersonWording(person);
  return (
    <div className="yx-blocks">
      <PersonFacts person={person} may={may} />
      <PersonPostings person={person} may={may} />
      <PersonTitles person={person} may={may} />
      <PersonMentors person={person} may={may} />
      <PersonKeyRecords person={person} may={may} />
      <PersonAccounts id={person.id} name={person.name} />
      <section className="yx-block">
        <Typography.Title level={2}>{t('timeline')}</Typography.Title>
        <Timeline
          query={PersonTimelineDocument}
          variables={{ id: person.id }}
          entries={(data) => data.person?.timeline}
          {...wording}
        />
      </section>
    </div>
  );
}
