import { Found, countText, textsOf, useQuery } from '@yanxiu/console';
import { Empty, Typography } from '@yanxiu/console/antd';
import { AllianceList } from '../alliance/alliance-list.js';
import { PrimaryCenter } from '../alliance/primary-center.js';
import { UnitAlliancesDocument } from '../documents/graphql.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  heading: ['联盟与片区（{count}）', 'Alliances ({count})'],
  none: ['本机构没有加入或管理联盟、片区', 'This unit is in no alliance and owns none'],
});

/** The alliances that a unit is in or owns; for a primary school, how the centre of its area is found. */
export function UnitAlliances({ unit: { id, stages, level } }: { unit: Unit }) {
  const t = useText();
  const answer = useQuery(UnitAlliancesDocument, { variables: { id, first: 100 } });
  return (
    <div className="yx-blocks">
      <section className="yx-block">
        <Found answer={answer} pick={(data) => data.orgUnit?.alliances}>
          {({ nodes, totalCount }) => (
            <>
              <Typography.Title level={2}>{t('heading', { count: countText(totalCount) })}</Typography.Title>
              {nodes.length > 0 ? (
                <AllianceList alliances={nodes} />
              ) : (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
              )}
            </>
          )}
        </Found>
      </section>
      {level === 'SCHOOL' && stages.includes('PRIMARY') && <PrimaryCenter unitId={id} />}
    </div>
  );
}
