import { textsOf } from '@yanxiu/console';
import { Button, Empty, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { NewBodyDialog } from '../body/new-body-dialog.js';
import { BodyCards } from '../body/unit-bodies.js';
import type { Alliance } from './alliance.js';

const useText = textsOf({
  title: ['工作机构', 'Bodies'],
  none: [
    '联盟还没有成立工作机构。学校领导小组可由联盟统一成立',
    'The alliance has no body yet. A leading group of it counts for its schools',
  ],
  add: ['成立工作机构', 'New body'],
});

/** The council of principals and what else works for an alliance (DL-06, DL-07). */
export function AllianceBodies({ alliance, mayChange }: { alliance: Alliance; mayChange: boolean }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const { id, name, unit } = alliance;
  const bodies = alliance.bodies?.nodes ?? [];
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {unit && mayChange && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </Flex>
      {bodies.length ? (
        <BodyCards bodies={bodies} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
      )}
      {adding && unit && (
        <NewBodyDialog host={{ unitId: unit.id, allianceId: id }} hostName={name} close={() => setAdding(false)} />
      )}
    </section>
  );
}
