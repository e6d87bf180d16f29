import { DayInput, Found, civilDay, dayText, textsOf, usePreferences, useQuery, useSearch } from '@yanxiu/console';
import { Button, Empty, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { AllianceMembersOnDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { School } from './alliance-list.js';
import type { Alliance, Membership } from './alliance.js';
import { LeaveDialog } from './member-dialogs.js';

const useText = textsOf({
  title: ['中心校与成员校（{count} 所）', 'Centre and members ({count})'],
  asOf: ['查看某日的成员', 'As of a day'],
  then: ['{day}的成员', 'Members on {day}'],
  none: ['当日没有成员', 'Nobody was in it'],
  alone: ['没有成员校', 'No member'],
  noCenter: ['中心校未确定', 'No centre yet'],
  role: ['地位', 'Part'],
  school: ['学校（学部）', 'School or section'],
  term: ['在盟时间', 'In it'],
  steps: ['操作', 'Steps'],
  leave: ['退出', 'Leaves'],
});

/** Who is in an alliance, today or on a day of its past. */
export function AllianceMembers({ alliance, mayChange }: { alliance: Alliance; mayChange: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const on = search.get('on') ?? undefined;
  const members = [...(alliance.center ? [alliance.center] : []), ...alliance.members];
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>
          {on ? t('then', { day: dayText(on, locale) }) : t('title', { count: members.length })}
        </Typography.Title>
        <DayInput
          label={t('asOf')}
          placeholder={t('asOf')}
          value={on}
          max={civilDay()}
          onChange={(day) => change({ on: day === civilDay() ? undefined : day })}
        />
      </Flex>
      {on ? (
        <MembersThen id={alliance.id} on={on} />
      ) : (
        <>
          {!alliance.center && <p className="yx-note">{t('noCenter')}</p>}
          <MemberTable members={members} alliance={alliance} mayChange={mayChange} />
          {alliance.members.length === 0 && <p className="yx-note">{t('alone')}</p>}
        </>
      )}
    </section>
  );
}

function MembersThen({ id, on }: { id: string; on: string }) {
  const t = useText();
  // The past has the same ids as the present: it must not overwrite it in the cache.
  const answer = useQuery(AllianceMembersOnDocument, { variables: { id, on }, fetchPolicy: 'no-cache' });
  return (
    <Found answer={answer} pick={(data) => data.alliance}>
      {({ center, members }) => {
        const all = [...(center ? [center] : []), ...members];
        return all.length ? (
          <MemberTable members={all} />
        ) : (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
        );
      }}
    </Found>
  );
}

interface MemberTableProps {
  members: readonly Membership[];
  alliance?: Alliance;
  mayChange?: boolean;
}

function MemberTable({ members, alliance, mayChange = false }: MemberTableProps) {
  const t = useText();
  const word = useWords();
  const [leaving, setLeaving] = useState<Membership>();
  return (
    <div className="og-scroll" tabIndex={0} role="region" aria-label={t('school')}>
      <table className="og-table">
        <thead>
          <tr>
            <th scope="col">{t('school')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('term')}</th>
            {mayChange && <th scope="col">{t('steps')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((membership) => (
            <tr key={membership.id}>
              <td data-label={t('school')}>
                <School member={membership} />
              </td>
              <td data-label={t('role')}>
                <Tag color={membership.role === 'MEMBER' ? 'default' : 'blue'}>{word(membership.role)}</Tag>
              </td>
              <td data-label={t('term')}>
                <Lasting from={membership.from} to={membership.to} />
              </td>
              {mayChange && (
                <td>
                  {!membership.to && (
                    <Button size="small" onClick={() => setLeaving(membership)}>
                      {t('leave')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {leaving && alliance && (
        <LeaveDialog alliance={alliance} membership={leaving} close={() => setLeaving(undefined)} />
      )}
    </div>
  );
}
