import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Popover } from './antd.js';
import { citedDocument } from './cited-document.js';
import { CitedDocumentsDocument } from './documents/graphql.js';
import { useQuery } from './graph.js';
import { Link } from './location.js';
import { textsOf } from './texts.js';
import { useHolds } from './viewer.js';

const useText = textsOf({
  clause: ['依据', 'Clause'],
  title: ['条款出处', 'Where it is laid down'],
  at: ['《{name}》', '{name}'],
  read: ['查看文件', 'Read the document'],
  print: ['（依据：{name}{clause}）', ' ({name} {clause})'],
});

/** A clause as the graph gives it. */
export interface Cited {
  /** Code, number or title of the document. */
  document: string;
  clause: string;
  quote: string;
}

/** Title and page of the document, for who may read policies; else its own name for itself. */
function useCited(document: string): { name: string; href: string | undefined } {
  const t = useText();
  const may = useHolds()('organization:read-policy');
  const { data } = useQuery(CitedDocumentsDocument, { skip: !may });
  const policy = citedDocument(data?.policyPacks?.nodes ?? [], document);
  return {
    name: policy ? t('at', { name: policy.name }) : document,
    href: policy && `/organization/policies/${policy.id}`,
  };
}

/** The title of a policy that is known by its code or number, with the way to its page. */
export function DocumentTitle({ document }: Pick<Cited, 'document'>) {
  const { name, href } = useCited(document);
  return href ? <Link href={href}>{name}</Link> : name;
}

/** A clause with the words of the document, to be read in place. */
export function ClauseText({ clause: { document, clause, quote } }: { clause: Cited }) {
  const t = useText();
  const { name, href } = useCited(document);
  return (
    <blockquote className="yx-clause" lang="zh-CN">
      <div className="yx-note">
        {name} {clause}
      </div>
      {quote}
      {href && (
        <div className="yx-screen">
          <Link href={href}>{t('read')}</Link>
        </div>
      )}
    </blockquote>
  );
}

export interface ClauseProps {
  /** Nothing is shown where no document says it. */
  clause: Cited | null | undefined;
  /** What is to be pressed; “依据” by default. */
  children?: ReactNode;
}

/** The clause behind a figure, one click away; on paper it stands behind the figure. */
export function Clause({ clause, children }: ClauseProps) {
  return clause ? <Shown clause={clause}>{children}</Shown> : null;
}

function Shown({ clause, children }: { clause: Cited; children: ReactNode }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { name } = useCited(clause.document);
  return (
    <>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        content={<ClauseText clause={clause} />}
      >
        <Button
          type="link"
          size="small"
          className="yx-clause-link"
          aria-expanded={open}
          onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
        >
          {children ?? t('clause')}
        </Button>
      </Popover>
      <span className="yx-paper">{t('print', { name, clause: clause.clause })}</span>
    </>
  );
}
