import { Found, civilDay, countText, textsOf, useQuery } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';
import { ChangeEffectDocument } from '../documents/graphql.js';
import type { ChangeEffectQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['办理后的变化', 'What this changes'],
  merge: ['“{name}”并入“{target}”，自生效日起不再使用', '{name} goes on in {target}'],
  mergePeople: ['现任人员 {count} 人转入“{target}”', '{count} people go on at {target}'],
  mergeBelow: [
    '学部、教研组 {count} 个转入“{target}”；重名的加注原校名',
    '{count} sections and groups come below {target}',
  ],
  move: ['“{name}”改由“{target}”管理', '{name} comes below {target}'],
  movePeople: ['现任人员 {count} 人、下级机构 {below} 个随同调整', '{count} people and {below} units move along'],
  moveKept: ['此前的活动、学分等记录仍归原隶属，可按日查阅', 'Earlier records stay where they were'],
  close: ['“{name}”自最后一天之后不再使用', '{name} is no longer in use after its last day'],
  closePeople: ['现任人员 {count} 人的任职随之终止，请先办理调动', 'The posts of {count} people end: move them first'],
  closeBelow: ['学部、教研组 {count} 个随之撤销', '{count} sections and groups close with it'],
  split: [
    '“{name}”继续保留；列入新机构的人员、学部和教研组随之划出，其余不变',
    '{name} goes on; who and what is named goes with the new units',
  ],
  dissolve: [
    '“{name}”自生效日起不再使用；未划出的人员、学部和教研组归第一个新机构',
    '{name} is no longer in use; what is left goes to the first new unit',
  ],
  now: ['现任人员 {count} 人，学部、教研组 {below} 个', '{count} people, {below} sections and groups now'],
  leaves: ['退出“{alliance}”', 'It leaves {alliance}'],
  center: [
    '退出“{alliance}”：本校为中心校（盟主校），须另行确定',
    'It leaves {alliance}, of which it is the centre: name another',
  ],
  bodies: ['工作机构 {count} 个随之终止：{names}', '{count} bodies end: {names}'],
  studios: [
    '设在本校的工作室 {count} 个，随主持人转移或终止：{names}',
    '{count} studios go with their leaders or end: {names}',
  ],
  kept: ['此前的记录仍归“{name}”，可按日查阅', 'Earlier records stay with {name}'],
});

type Effect = NonNullable<ChangeEffectQuery['orgUnit']>;
type Verb = 'merge' | 'move' | 'close' | 'split' | 'dissolve';

/** What a change does to one unit, told before it is made. */
export function ChangeEffect({ id, verb, target = '' }: { id: string; verb: Verb; target?: string | undefined }) {
  const t = useText();
  const answer = useQuery(ChangeEffectDocument, { variables: { id } });
  const lines = useLines(verb, target);
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {(unit) => (
        <Alert
          type={verb === 'move' || verb === 'split' ? 'info' : 'warning'}
          className="og-alert"
          title={t('title')}
          description={
            <ul className="og-points">
              {lines(unit).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
    </Found>
  );
}

function useLines(verb: Verb, target: string): (unit: Effect) => string[] {
  const t = useText();
  return (unit) => {
    const { name } = unit;
    const people = unit.people?.totalCount ?? 0;
    const below = unit.children.totalCount ?? unit.children.nodes.length;
    if (verb === 'move')
      return [
        t('move', { name, target: target || '…' }),
        t('movePeople', { count: countText(people), below: countText(below) }),
        t('moveKept'),
      ];
    if (verb === 'split' || verb === 'dissolve')
      return [
        t(verb, { name }),
        t('now', { count: countText(people), below: countText(below) }),
        ...(verb === 'dissolve' ? losses(unit, t) : []),
        t('kept', { name }),
      ];
    const merge = verb === 'merge';
    return [
      t(verb, { name, target: target || '…' }),
      ...(people ? [t(merge ? 'mergePeople' : 'closePeople', { count: countText(people), target })] : []),
      ...(below ? [t(merge ? 'mergeBelow' : 'closeBelow', { count: countText(below), target })] : []),
      ...losses(unit, t),
      t('kept', { name }),
    ];
  };
}

type Texts = ReturnType<typeof useText>;

const losses = (unit: Effect, t: Texts): string[] => [
  ...leavings(unit).map(({ alliance, center }) => t(center ? 'center' : 'leaves', { alliance })),
  ...endings(unit, t),
];

/** The alliances that a unit is in, with whether it is at their head. */
function leavings({ id, alliances }: Effect): { alliance: string; center: boolean }[] {
  return (alliances?.nodes ?? []).flatMap(({ name, center, members }): { alliance: string; center: boolean }[] => {
    if (center?.unit?.id === id) return [{ alliance: name, center: true }];
    return members.some(({ unit }) => unit?.id === id) ? [{ alliance: name, center: false }] : [];
  });
}

/** The bodies and studios that are in being: what has ended before stays as it is. */
function endings({ bodies, studios }: Effect, t: Texts): string[] {
  const today = civilDay();
  const list = (key: 'bodies' | 'studios', nodes: readonly { name: string; to: string | null }[]) => {
    const names = nodes.flatMap(({ name, to }) => (!to || to >= today ? [name] : []));
    return names.length ? [t(key, { count: names.length, names: names.join('、') })] : [];
  };
  return [...list('bodies', bodies?.nodes ?? []), ...list('studios', studios?.nodes ?? [])];
}
