import { Link, textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { ThemeLineFragment } from '../documents/graphql.js';
import { groupName } from './group-name.js';
import { ThemeStatusTag, useThemeWords } from './theme-words.js';

const useText = textsOf({ hint: ['提醒：{text}', 'Note: {text}'] });

/** A theme on one line: whose, of which kind, how it stands, what is to be looked at. */
export function ThemeLine({ theme }: { theme: ThemeLineFragment }) {
  const t = useText();
  const words = useThemeWords();
  const { id, title, level, status, kind, unit, person, warnings } = theme;
  return (
    <div className="pl-theme">
      <div className="pl-theme-head">
        <Link href={`/plans/themes/${id}`}>{title}</Link>
        <ThemeStatusTag status={status} />
        {kind && <Tag>{kind.name}</Tag>}
      </div>
      <div className="yx-note">
        {words(level)} · {person?.name ?? groupName(unit)}
      </div>
      {warnings.map(({ rule, message }) => (
        <div key={rule} className="pl-theme-warning">
          {t('hint', { text: message })}
        </div>
      ))}
    </div>
  );
}
