import { Found, Link, Page, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Descriptions, Tag, Timeline, Typography } from '@yanxiu/console/antd';
import { PersonDocument } from '../documents/graphql.js';
import type { PersonQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';

const useText = textsOf({
  people: ['人员', 'People'],
  number: ['教师编号', 'Staff number'],
  tier: ['教师层级', 'Tier'],
  state: ['状态', 'State'],
  active: ['在册', 'On the register'],
  left: ['已离册', 'Left'],
  postings: ['任职经历', 'Postings'],
  main: ['主要任职', 'Main posting'],
  demo: ['演示数据', 'Demo'],
  now: ['至今', 'today'],
  elsewhere: ['管理范围外的机构', 'A unit out of reach'],
});

type Person = NonNullable<PersonQuery['person']>;

/** One person with all postings in time. */
export function PersonPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(PersonDocument, { variables: { id } });
  const person = answer.data?.person;
  return (
    <Page
      title={person?.name ?? t('people')}
      above={[{ title: t('people'), href: '/organization/people' }]}
      note={person?.demo && <Tag>{t('demo')}</Tag>}
    >
      <Found answer={answer} pick={(data) => data.person}>
        {(found) => (
          <div className="yx-blocks">
            <section className="yx-block">
              <Descriptions
                size="small"
                column={{ xs: 1, sm: 3 }}
                items={[
                  { key: 'number', label: t('number'), children: found.staffNumber },
                  { key: 'tier', label: t('tier'), children: found.tier?.name ?? '—' },
                  { key: 'state', label: t('state'), children: t(found.active ? 'active' : 'left') },
                ]}
              />
            </section>
            <Postings postings={found.postings} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Postings({ postings }: Pick<Person, 'postings'>) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const items = postings.map(({ id, main, from, to, unit, position, subject, stage }) => ({
    key: id,
    content: (
      <>
        <div>
          {unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : t('elsewhere')} {position.name}{' '}
          {main && <Tag>{t('main')}</Tag>}
        </div>
        <div className="yx-note">
          {dayText(from, locale)} – {to ? dayText(to, locale) : t('now')}
        </div>
        {(subject || stage) && (
          <div className="yx-note">{[stage && word(stage), subject].filter(Boolean).join(' · ')}</div>
        )}
      </>
    ),
  }));
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('postings')}</Typography.Title>
      <Timeline items={items} />
    </section>
  );
}
