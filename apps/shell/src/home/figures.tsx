import { Link, countText } from '@yanxiu/console';
import { usePages } from './use-pages.js';

export interface Figure {
  title: string;
  /** Undefined where it may not be seen; null where there are more than the server counts. */
  value: number | string | null | undefined;
  /** The list that holds what is counted. */
  href?: string;
}

/** Numbers, each a link to its list where the list may be visited. */
export function Figures({ figures, many }: { figures: Figure[]; many: string }) {
  const visits = usePages();
  return (
    <dl className="sh-facts">
      {figures
        .filter(({ value }) => value !== undefined)
        .map(({ title, value, href }) => {
          const text = value === null ? many : typeof value === 'number' ? countText(value) : value;
          return (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{href && visits(href) ? <Link href={href}>{text}</Link> : text}</dd>
            </div>
          );
        })}
    </dl>
  );
}
