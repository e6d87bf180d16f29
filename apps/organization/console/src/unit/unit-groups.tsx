import { Found, Link, countText, textsOf, useHolds, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { GroupMembersDocument, UnitGroupsDocument } from '../documents/graphql.js';
import type { UnitGroupsQuery } from '../documents/graphql.js';
import { NewUnitDialog } from './new-unit-dialog.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  sections: ['学部（{count}）', 'Sections ({count})'],
  groups: ['教研组、备课组（{count}）', 'Groups ({count})'],
  areas: ['片区教研组（{count}）', 'Area groups ({count})'],
  none: ['本机构还没有设立教研组', 'No group has been founded here'],
  all: ['在列表中查看全部', 'See them all in the list'],
  add: ['新设教研组', 'New group'],
  leader: ['组长', 'Leader'],
  noLeader: ['未确定', 'not named'],
  subjects: ['学科', 'Subjects'],
  members: ['成员（{count}）', 'Members ({count})'],
  nobody: ['还没有成员，请在人员页为成员登记任职', 'Nobody is in it yet: give people a post in it'],
});

type Group = NonNullable<UnitGroupsQuery['orgUnit']>['children']['nodes'][number];

/** The sections and groups of a school, or a county's area groups: who leads each, in what subject, who is in it (DL-34, OH-11). */
export function UnitGroups({ unit }: { unit: Unit }) {
  const t = useText();
  const mayAt = useMayAt(unit);
  const [adding, setAdding] = useState(false);
  const answer = useQuery(UnitGroupsDocument, { variables: { id: unit.id } });
  return (
    <div className="yx-blocks">
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {({ children: { nodes, pageInfo } }) => {
          const sections = nodes.filter(({ level, active }) => level === 'SECTION' && active);
          const groups = nodes.filter(({ level, active }) => level === 'GROUP' && active);
          const heading = unit.level === 'COUNTY' ? 'areas' : 'groups';
          return (
            <>
              {sections.length > 0 && (
                <section className="yx-block">
                  <Typography.Title level={2}>{t('sections', { count: countText(sections.length) })}</Typography.Title>
                  <ul className="og-names">
                    {sections.map(({ id, name }) => (
                      <li key={id}>
                        <Link href={`/organization/units/${id}`}>{name}</Link>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section className="yx-block">
                <Flex wrap gap={8} justify="space-between" align="start">
                  <Typography.Title level={2}>{t(heading, { count: countText(groups.length) })}</Typography.Title>
                  {unit.active && mayAt('organization:manage') && (
                    <Button onClick={() => setAdding(true)}>{t('add')}</Button>
                  )}
                </Flex>
                {groups.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
                <ul className="og-cards">
                  {groups.map((group) => (
                    <GroupCard key={group.id} group={group} />
                  ))}
                </ul>
                {pageInfo.hasNextPage && (
                  <Link href={`/organization/units?under=${unit.id}&levels=GROUP`}>{t('all')}</Link>
                )}
              </section>
            </>
          );
        }}
      </Found>
      {adding && <NewUnitDialog parent={unit} level="GROUP" close={() => setAdding(false)} />}
    </div>
  );
}

/** A post in the group that leads it, whatever the policy calls it. */
const leads = ({ code, name }: { code: string; name: string }) => /LEAD|HEAD/.test(code) || name.includes('组长');

function GroupCard({ group: { id, name, kind } }: { group: Group }) {
  const seesPeople = useHolds()('organization:read-people');
  return (
    <li className="og-card">
      <div className="yx-card-head">
        <Link href={`/organization/units/${id}`}>{name}</Link> <Tag>{kind.name}</Tag>
      </div>
      {seesPeople && <GroupMembers id={id} />}
    </li>
  );
}

function GroupMembers({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(GroupMembersDocument, { variables: { id } });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit?.people}>
      {({ nodes, totalCount }) => {
        const posts = nodes.flatMap((person) =>
          person.postings
            .filter(({ unit, to }) => unit?.id === id && to === null)
            .map(({ position, subject }) => ({ person, position, subject })),
        );
        const leaders = posts.filter(({ position }) => leads(position)).map(({ person }) => person.name);
        const subjects = [...new Set(posts.flatMap(({ subject }) => subject ?? []))];
        return (
          <>
            <div>
              {t('leader')}：{leaders.join('、') || t('noLeader')}
              {subjects.length > 0 && `　${t('subjects')}：${subjects.join('、')}`}
            </div>
            <div className="yx-note">
              {t('members', { count: countText(totalCount) })}：
              {nodes.map(({ name }) => name).join('、') || t('nobody')}
              {(totalCount ?? 0) > nodes.length && '…'}
            </div>
          </>
        );
      }}
    </Found>
  );
}
