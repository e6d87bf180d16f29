import {
  Found,
  Page,
  PrintButton,
  Timeline,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Button, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  SchoolProfileDocument,
  SchoolProfileOptionsDocument,
  SchoolProfileTimelineDocument,
} from '../documents/graphql.js';
import type { ProfileLineFragment } from '../documents/graphql.js';
import { ProfileDialog } from './profile-dialog.js';
import { schoolYearText } from './school-year.js';

const useText = textsOf({
  title: ['{school}{year}学年一校一策', '{school}, {year}'],
  profiles: ['一校一策', 'One school, one policy'],
  demo: ['演示数据', 'Demo'],
  change: ['修改', 'Change'],
  directions: ['研修方向', 'Directions'],
  focuses: ['研修内容', 'Focuses'],
  statement: ['本校的做法', 'How it goes about it'],
  by: ['填写人', 'Written by'],
  updated: ['更新日期', 'Changed'],
  timeline: ['办理记录', 'What was done'],
});

/** One school's profile of a year. */
export function ProfilePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(SchoolProfileDocument, { variables: { id } });
  const profile = answer.data?.schoolProfile;
  const name = profile && t('title', { school: profile.unit?.name ?? '', year: schoolYearText(profile.schoolYear) });
  return (
    <Page
      title={name ?? t('profiles')}
      above={[{ title: t('profiles'), href: '/plans/profiles' }]}
      note={profile?.demo && <Tag>{t('demo')}</Tag>}
      actions={
        profile && (
          <>
            <Change profile={profile} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.schoolProfile}>
        {(found) => (
          <div className="yx-blocks">
            <Contents profile={found} />
            <History id={found.id} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Change({ profile }: { profile: ProfileLineFragment }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  const unitId = profile.unit?.id ?? '';
  const { data } = useQuery(SchoolProfileOptionsDocument, { variables: { unitId }, skip: !unitId });
  if (!data?.schoolProfileOptions?.unitId) return null;
  return (
    <>
      <Button type="primary" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      {changing && <ProfileDialog unitId={unitId} profile={profile} close={() => setChanging(false)} />}
    </>
  );
}

function Contents({ profile }: { profile: ProfileLineFragment }) {
  const t = useText();
  const { locale } = usePreferences();
  const names = (items: { code: string; name: string }[]) =>
    items.length ? items.map(({ code, name }) => <Tag key={code}>{name}</Tag>) : '—';
  const facts = [
    { key: 'directions', label: t('directions'), children: names(profile.directions) },
    { key: 'focuses', label: t('focuses'), children: names(profile.focuses) },
    { key: 'by', label: t('by'), children: profile.updatedBy },
    { key: 'updated', label: t('updated'), children: dayText(civilDay(profile.updatedAt), locale) },
  ];
  return (
    <section className="yx-block">
      <Descriptions size="small" column={1} items={facts} />
      <Typography.Title level={2}>{t('statement')}</Typography.Title>
      <div className="pl-text">{profile.statement}</div>
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('timeline')}</Typography.Title>
      <Timeline
        query={SchoolProfileTimelineDocument}
        variables={{ id }}
        entries={(data) => data.schoolProfile?.timeline}
        labels={{ directions: t('directions'), focuses: t('focuses'), statement: t('statement') }}
      />
    </section>
  );
}
