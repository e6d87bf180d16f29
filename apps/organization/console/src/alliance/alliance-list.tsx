import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';

const useText = textsOf({
  center: ['中心校', 'Centre'],
  members: ['成员校', 'Members'],
});

interface Alliance {
  id: string;
  name: string;
  kind: { name: string };
  center?: { unitName?: string | null } | null;
  members: { id: string; unitName?: string | null }[];
}

/** Alliances in short: what each is, who leads it, who is in it. */
export function AllianceList({ alliances }: { alliances: Alliance[] }) {
  const t = useText();
  return (
    <ul className="og-alliances">
      {alliances.map(({ id, name, kind, center, members }) => (
        <li key={id}>
          <div className="yx-card-head">
            {name} <Tag>{kind.name}</Tag>
          </div>
          <div>
            {t('center')}：{center?.unitName ?? '—'}
          </div>
          <div className="yx-note">
            {t('members')}：{members.map(({ unitName }) => unitName ?? '—').join('、') || '—'}
          </div>
        </li>
      ))}
    </ul>
  );
}
