import { countText, textsOf, useQuery } from '@yanxiu/console';
import { Table, Typography } from '@yanxiu/console/antd';
import { SchoolProfileCoverageDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['覆盖情况', 'Coverage'],
  note: ['{written} / {schools} 所学校已制定一校一策', '{written} of {schools} schools have a profile'],
  directions: ['研修方向', 'Direction'],
  focuses: ['研修内容', 'Focus'],
  schools: ['学校', 'Schools'],
  activities: ['活动', 'Activities'],
});

/** Which directions and focuses are worked on by how many schools, the two lists side by side. */
export function ProfileCoverage({ unitId, schoolYear }: { unitId: string; schoolYear: number }) {
  const t = useText();
  const { data, previousData } = useQuery(SchoolProfileCoverageDocument, { variables: { unitId, schoolYear } });
  const coverage = (data ?? previousData)?.schoolProfileCoverage;
  if (!coverage || (!coverage.directions.length && !coverage.focuses.length)) return null;
  const { schools, withProfile } = coverage;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <p className="yx-note">{t('note', { written: countText(withProfile), schools: countText(schools) })}</p>
      <div className="pl-two-lists">
        {(['directions', 'focuses'] as const).map((key) => (
          <Table
            key={key}
            size="small"
            rowKey={({ item }) => item.code}
            pagination={false}
            dataSource={coverage[key]}
            columns={[
              { key: 'name', title: t(key), render: (_, { item }) => item.name },
              { key: 'schools', title: t('schools'), align: 'right', render: (_, one) => countText(one.schools) },
              { key: 'held', title: t('activities'), align: 'right', render: (_, one) => countText(one.activities) },
            ]}
          />
        ))}
      </div>
    </section>
  );
}
