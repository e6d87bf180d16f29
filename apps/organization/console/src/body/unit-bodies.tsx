import { Found, Link, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { UnitBodyListDocument } from '../documents/graphql.js';
import type { BodyLineFragment } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { NewBodyDialog } from './new-body-dialog.js';
import { useSeatWords } from './seat-words.js';

const useText = textsOf({
  title: ['工作机构', 'Bodies'],
  none: ['本机构还没有成立工作机构', 'There is no body yet'],
  add: ['成立工作机构', 'New body'],
  vacant: ['空缺', 'vacant'],
  noSeat: ['还没有设席位', 'No seat yet'],
});

/** The bodies of a unit with who sits in them. */
export function UnitBodies({ unit }: { unit: Unit }) {
  const t = useText();
  const mayAt = useMayAt(unit);
  const [adding, setAdding] = useState(false);
  const answer = useQuery(UnitBodyListDocument, { variables: { id: unit.id } });
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {unit.active && mayAt('organization:manage') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </Flex>
      <Found answer={answer} pick={(data) => data.orgUnit?.bodies}>
        {({ nodes }) =>
          nodes.length > 0 ? (
            <BodyCards bodies={nodes} />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
          )
        }
      </Found>
      {adding && <NewBodyDialog host={{ unitId: unit.id }} hostName={unit.name} close={() => setAdding(false)} />}
    </section>
  );
}

/** Bodies in short: what each is and who sits in it. */
export function BodyCards({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const t = useText();
  const words = useSeatWords();
  return (
    <ul className="og-cards">
      {bodies.map(({ id, name, kind, seats }) => (
        <li key={id} className="og-card">
          <div className="yx-card-head">
            <Link href={`/organization/bodies/${id}`}>{name}</Link> <Tag>{kind.name}</Tag>
          </div>
          {seats.length === 0 && <div className="yx-note">{t('noSeat')}</div>}
          {seats.map((seat) => (
            <div key={seat.id}>
              <span className="yx-note">
                {words(seat.role)}·{seat.position.name}
              </span>{' '}
              {seat.holder?.name ?? t('vacant')}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
