import { Link, textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { useWords } from '../words.js';

const useText = textsOf({
  center: ['中心校', 'Centre'],
  members: ['成员校', 'Members'],
  none: ['没有成员校', 'No member'],
});

interface Member {
  id: string;
  role?: string;
  unitName?: string | null;
  unit?: { id: string } | null;
}

interface Alliance {
  id: string;
  name: string;
  kind: { name: string };
  center?: Member | null;
  members: Member[];
}

/** Alliances in short: what each is, who leads it, who is in it. */
export function AllianceList({ alliances }: { alliances: readonly Alliance[] }) {
  const t = useText();
  const word = useWords();
  return (
    <ul className="og-alliances">
      {alliances.map(({ id, name, kind, center, members }) => (
        <li key={id}>
          <div className="yx-card-head">
            <Link href={`/organization/alliances/${id}`}>{name}</Link> <Tag>{kind.name}</Tag>
          </div>
          <div>
            {center?.role ? word(center.role) : t('center')}：<School member={center} />
          </div>
          <div className="og-members">
            <span>
              {t('members')}：{members.length === 0 && t('none')}
              {members[0] && <School member={members[0]} />}
            </span>
            {members.slice(1).map((member) => (
              <School key={member.id} member={member} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A school by name; a link where it is within reach. */
export function School({ member }: { member: Member | null | undefined }) {
  if (!member) return '—';
  const { unit, unitName } = member;
  return unit ? <Link href={`/organization/units/${unit.id}`}>{unitName}</Link> : <span>{unitName ?? '—'}</span>;
}
