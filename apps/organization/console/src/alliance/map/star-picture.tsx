import { navigate, textsOf } from '@yanxiu/console';
import { useWords } from '../../words.js';
import { baselineOf, fontSize, markSize, wrapped } from './label.js';
import type { PlacedPart, PlacedStar } from './placed.js';

const useText = textsOf({
  noCenter: ['中心校未确定', 'No centre yet'],
  alone: ['没有成员校', 'No member'],
  named: ['{name}，{role}，{alliance}', '{name}, {role} of {alliance}'],
});

interface StarProps {
  star: PlacedStar;
  active: PlacedPart | undefined;
  /** The one place that the tab key reaches; arrow keys go on from it. */
  first: string | undefined;
  hrefOf: (key: string) => string | undefined;
  show: (part: PlacedPart) => void;
}

/** One alliance: its name, its centre in the middle, its members around, each a link. */
export function StarPicture({ star, active, first, hrefOf, show }: StarProps) {
  const t = useText();
  const { id, name, kind, x, y, width, middle, parts } = star;
  const center = parts.find(({ role }) => role !== 'MEMBER');
  const members = parts.filter(({ role }) => role === 'MEMBER');
  const href = `/organization/alliances/${id}`;
  return (
    <g>
      <a
        href={href}
        tabIndex={-1}
        onClick={(event) => {
          event.preventDefault();
          navigate(href);
        }}
      >
        <text className="og-star-name" x={x + width / 2} y={y + 22} textAnchor="middle">
          {wrapped(name, 16).join('')}
        </text>
      </a>
      <text className="og-star-kind" x={x + width / 2} y={y + 40} textAnchor="middle">
        {kind}
        {center && members.length === 0 && ` · ${t('alone')}`}
      </text>
      {members.map((part) => (
        <line key={part.id} className="og-ray" x1={middle.x} y1={middle.y} x2={part.x} y2={part.y} />
      ))}
      {!center && (
        <>
          <circle className="og-hole" cx={middle.x} cy={middle.y} r={markSize} />
          <text className="og-star-kind" x={middle.x} y={baselineOf(middle.y, 0)} textAnchor="middle">
            {t('noCenter')}
          </text>
        </>
      )}
      {parts.map((part) => (
        <PartMark
          key={part.id}
          part={part}
          alliance={name}
          active={active}
          reached={part.id === first}
          href={hrefOf(part.key)}
          show={show}
        />
      ))}
    </g>
  );
}

/** A square for the centre, a diamond for the leader, a ring for a member. */
export function Shape({ role, x, y }: Pick<PlacedPart, 'role' | 'x' | 'y'>) {
  if (role === 'MEMBER') return <circle className="og-open" cx={x} cy={y} r={markSize - 5} />;
  const side = role === 'CENTER' ? markSize - 1 : markSize - 4;
  const turned = role === 'LEADER' ? { transform: `rotate(45 ${x} ${y})` } : {};
  return (
    <>
      <rect x={x - side} y={y - side} width={2 * side} height={2 * side} rx={3} {...turned} />
      <circle className="og-open" cx={x} cy={y} r={4} />
    </>
  );
}

/** A name as it stands on the map, and in full where it had to be cut. */
const spoken = (name: string, lines: readonly string[]): string =>
  lines.join('') === name ? name : `${lines.join('')} ${name}`;

interface PartMarkProps {
  part: PlacedPart;
  alliance: string;
  active: PlacedPart | undefined;
  reached: boolean;
  href: string | undefined;
  show: (part: PlacedPart) => void;
}

/** A school: shape and letter tell its part, so that colour need not. */
function PartMark({ part, alliance, active, reached, href, show }: PartMarkProps) {
  const t = useText();
  const word = useWords();
  const { id, key, name, role, x, y, lines, above } = part;
  const state = active?.id === id ? ' og-part-active' : active?.key === key ? ' og-part-same' : '';
  return (
    <a
      {...(href && { href })}
      {...(!href && { role: 'img' })}
      className={`og-mark og-mark-${role.toLowerCase()}${state}`}
      data-part={id}
      tabIndex={reached ? 0 : -1}
      aria-label={t('named', { name: spoken(name, lines), role: word(role), alliance })}
      onFocus={() => show(part)}
      onMouseEnter={() => show(part)}
      onClick={(event) => {
        if (!href || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      <Shape role={role} x={x} y={y} />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={baselineOf(y, index, above, lines.length)}
          fontSize={fontSize}
          textAnchor="middle"
          aria-hidden="true"
        >
          {line}
        </text>
      ))}
    </a>
  );
}
