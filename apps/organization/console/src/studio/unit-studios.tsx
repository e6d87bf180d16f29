import { Found, Link, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { UnitStudioListDocument } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { NewStudioDialog } from './new-studio-dialog.js';
import { ResidentAt } from './studios-page.js';
import { useStudioModes } from './studio-words.js';

const useText = textsOf({
  title: ['设在本机构或入驻本机构的工作室', 'Studios hosted or resident here'],
  none: ['没有工作室', 'No studio'],
  add: ['建立工作室', 'New studio'],
  line: ['{subject}学科，主持人{leader}', '{subject}, led by {leader}'],
  resident: ['入驻：', 'Resident at '],
});

/** The studios hosted by a unit or resident at it. */
export function UnitStudios({ unit }: { unit: Unit }) {
  const t = useText();
  const modes = useStudioModes();
  const mayAt = useMayAt(unit);
  const [adding, setAdding] = useState(false);
  const answer = useQuery(UnitStudioListDocument, { variables: { id: unit.id } });
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {unit.active && mayAt('organization:manage') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </Flex>
      <Found answer={answer} pick={(data) => data.orgUnit?.studios}>
        {({ nodes }) => (
          <>
            {nodes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
            <ul className="og-cards">
              {nodes.map((studio) => (
                <li key={studio.id} className="og-card">
                  <div className="yx-card-head">
                    <Link href={`/organization/studios/${studio.id}`}>{studio.name}</Link>{' '}
                    <Tag>{modes(studio.mode)}</Tag>
                  </div>
                  <div>{t('line', { subject: studio.subject, leader: studio.leaderName ?? '—' })}</div>
                  {studio.residencies.length > 0 && (
                    <div>
                      {t('resident')}
                      <ResidentAt studio={studio} />
                    </div>
                  )}
                  <div className="yx-note">
                    <Lasting from={studio.from} to={studio.to} />
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Found>
      {adding && <NewStudioDialog unit={unit} close={() => setAdding(false)} />}
    </section>
  );
}
