import { Link, usePath, useSearch } from '@yanxiu/console';

interface SideLinksProps<Side extends string> {
  /** What the sides are of, read out by screen readers. */
  label: string;
  sides: readonly Side[];
  chosen: Side;
  titleOf: (side: Side) => string;
}

/** The sides of a record, each with its own address; what one side keeps in the address means nothing to the next. */
export function SideLinks<Side extends string>({ label, sides, chosen, titleOf }: SideLinksProps<Side>) {
  const path = usePath();
  return (
    <nav className="og-nav" aria-label={label}>
      {sides.map((side, index) => (
        <Link
          key={side}
          href={index === 0 ? path : `${path}?tab=${side}`}
          {...(side === chosen && { 'aria-current': 'page' as const })}
        >
          {titleOf(side)}
        </Link>
      ))}
    </nav>
  );
}

/** The side that the address names, else the first. */
export function useSide<Side extends string>(sides: readonly Side[]): Side {
  const [search] = useSearch();
  const asked = search.get('tab');
  return sides.find((side) => side === asked) ?? (sides[0] as Side);
}
