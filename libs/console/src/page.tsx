import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Skeleton, Typography } from './antd.js';
import { Missing, QueryFailure } from './failure.js';
import { Link } from './location.js';

export interface PageProps {
  title: string;
  /** Pages above this one. */
  above?: { title: string; href: string }[];
  /** One line under the title: what is counted here, as of when. */
  note?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the console: trail, title, content; the browser's title follows. */
export function Page({ title, above = [], note, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 研修`;
  }, [title]);
  return (
    <div className="yx-page">
      {above.length > 0 && (
        <nav className="yx-trail" aria-label={title}>
          {above.map(({ title: text, href }, index) => (
            <span key={href}>
              {index > 0 && <span aria-hidden="true"> / </span>}
              <Link href={href}>{text}</Link>
            </span>
          ))}
        </nav>
      )}
      <header className="yx-page-head">
        <div>
          <Typography.Title level={1}>{title}</Typography.Title>
          {note !== undefined && <div className="yx-note">{note}</div>}
        </div>
        {actions !== undefined && <div className="yx-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface Answer<Data> {
  data?: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch: () => unknown;
}

export interface FoundProps<Data, Found> {
  answer: Answer<Data>;
  /** The record in the answer; null where it is missing or out of reach. */
  pick: (data: Data) => Found | null | undefined;
  children: (found: Found) => ReactNode;
}

/** One record of an answer in its four states: on its way, failed, missing, there. */
export function Found<Data, Record>({ answer, pick, children }: FoundProps<Data, Record>) {
  const found = answer.data && pick(answer.data);
  if (found) return children(found);
  if (answer.error) return <QueryFailure error={answer.error} retry={answer.refetch} />;
  if (answer.loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <Missing />;
}
