import { Link, textsOf } from '@yanxiu/console';
import { Button, Empty, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import type { HoldingFragment } from '../documents/graphql.js';
import type { Body, Seat } from './body.js';
import { CloseSeatDialog } from './close-seat-dialog.js';
import { FillDialog } from './fill-dialog.js';
import { useSeatWords } from './seat-words.js';

const useText = textsOf({
  seats: ['席位与任职者', 'Seats'],
  none: ['还没有设席位', 'No seat yet'],
  role: ['身份', 'Part'],
  position: ['职务', 'Position'],
  holder: ['现任', 'Now'],
  term: ['任职时间', 'Since'],
  before: ['历任', 'Before'],
  vacant: ['空缺', 'vacant'],
  fill: ['确定任职者', 'Fill'],
  change: ['更换', 'Change'],
  close: ['撤销席位', 'Close'],
  closed: ['席位今日撤销', 'The seat closes today'],
  steps: ['操作', 'Steps'],
});

/** Seats are bound to positions: people come and go on them (PC-01). */
export function SeatTable({ body, mayChange }: { body: Body; mayChange: boolean }) {
  const t = useText();
  const words = useSeatWords();
  const [filling, setFilling] = useState<Seat>();
  const [closing, setClosing] = useState<Seat>();
  const seats = [...body.seats].sort((a, b) => a.place - b.place);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('seats')}</Typography.Title>
      {seats.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      {seats.length > 0 && (
        <div className="og-scroll" tabIndex={0} role="region" aria-label={t('seats')}>
          <table className="og-table">
            <thead>
              <tr>
                {(['role', 'position', 'holder', 'term', 'before'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
                {mayChange && <th scope="col">{t('steps')}</th>}
              </tr>
            </thead>
            <tbody>
              {seats.map((seat) => (
                <tr key={seat.id}>
                  <td data-label={t('role')}>{words(seat.role)}</td>
                  <td data-label={t('position')}>{seat.position.name}</td>
                  <td data-label={t('holder')}>{seat.holder ? <Holder holding={seat.holder} /> : t('vacant')}</td>
                  <td data-label={t('term')}>
                    {seat.holder ? <Lasting from={seat.holder.from} to={seat.holder.to} /> : '—'}
                  </td>
                  <td data-label={t('before')}>
                    <Before seat={seat} />
                  </td>
                  {mayChange && (
                    <td>
                      {seat.to ? (
                        t('closed')
                      ) : (
                        <Flex wrap gap={4}>
                          <Button size="small" onClick={() => setFilling(seat)}>
                            {t(seat.holder ? 'change' : 'fill')}
                          </Button>
                          <Button size="small" onClick={() => setClosing(seat)}>
                            {t('close')}
                          </Button>
                        </Flex>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {filling && <FillDialog body={body} seat={filling} close={() => setFilling(undefined)} />}
      {closing && <CloseSeatDialog body={body} seat={closing} close={() => setClosing(undefined)} />}
    </section>
  );
}

function Holder({ holding: { name, person, outsideOrganisation } }: { holding: HoldingFragment }) {
  if (person) return <Link href={`/organization/people/${person.id}`}>{name}</Link>;
  return (
    <>
      {name ?? '—'}
      {outsideOrganisation && `（${outsideOrganisation}）`}
    </>
  );
}

function Before({ seat: { holder, history } }: { seat: Seat }) {
  const past = history.filter(({ id }) => id !== holder?.id);
  if (past.length === 0) return '—';
  return past.map((holding) => (
    <div key={holding.id}>
      {holding.name ?? '—'}{' '}
      <span className="yx-note">
        <Lasting from={holding.from} to={holding.to} />
      </span>
    </div>
  ));
}
