import { QueryFailure, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Skeleton, Typography } from '@yanxiu/console/antd';
import { PlatformHomeDocument } from '../documents/graphql.js';
import { dayFromNow } from './days.js';
import { Figures } from './figures.js';

const useText = textsOf({
  title: ['平台概况', 'The platform'],
  note: ['全平台，截至{day}', 'The whole platform, as of {day}'],
  provinces: ['省份', 'Provinces'],
  counties: ['县（市、区）', 'Counties'],
  schools: ['学校', 'Schools'],
  people: ['在册人员', 'People'],
  accounts: ['人员账号', 'Accounts of people'],
  apps: ['接入应用', 'Apps'],
  packs: ['政策包', 'Policy packs'],
  many: ['1 万以上', 'over 10,000'],
});

/** What the platform holds, for who keeps it. */
export function PlatformHome() {
  const t = useText();
  const { locale } = usePreferences();
  const { data, error, loading, refetch } = useQuery(PlatformHomeDocument);
  const list = '/organization/units?levels=';
  return (
    <>
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('note', { day: dayText(dayFromNow(), locale) })}</Typography.Paragraph>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!data && loading && <Skeleton active title={false} />}
      {data && (
        <Figures
          many={t('many')}
          figures={[
            { title: t('provinces'), value: data.provinces?.totalCount, href: `${list}PROVINCE` },
            { title: t('counties'), value: data.counties?.totalCount, href: `${list}COUNTY` },
            { title: t('schools'), value: data.schools?.totalCount, href: `${list}SCHOOL` },
            { title: t('people'), value: data.people?.totalCount, href: '/organization/people' },
            { title: t('accounts'), value: data.accounts?.totalCount, href: '/organization/accounts' },
            { title: t('apps'), value: data.apps?.totalCount, href: '/organization/apps' },
            { title: t('packs'), value: data.policyPacks?.totalCount, href: '/organization/policies' },
          ]}
        />
      )}
    </>
  );
}
