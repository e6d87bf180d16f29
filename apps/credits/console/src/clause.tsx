import { textsOf } from '@yanxiu/console';
import { Button, Popover } from '@yanxiu/console/antd';
import type { EntryLineFragment } from './documents/graphql.js';

const useText = textsOf({
  clause: ['条款出处', 'Clause'],
  at: ['{document} {clause}', '{document} {clause}'],
});

type Shown = NonNullable<EntryLineFragment['clause']>;

/** A clause with the words of the document. */
export function ClauseText({ clause: { document, clause, quote } }: { clause: Shown }) {
  const t = useText();
  return (
    <blockquote className="cr-clause" lang="zh-CN">
      <div className="yx-note">{t('at', { document, clause })}</div>
      {quote}
    </blockquote>
  );
}

/** The clause behind a figure, one click away. */
export function ClauseLink({ clause }: { clause: Shown | null | undefined }) {
  const t = useText();
  if (!clause) return null;
  return (
    <Popover trigger="click" title={t('clause')} content={<ClauseText clause={clause} />}>
      <Button type="link" size="small" className="cr-how">
        {t('clause')}
      </Button>
    </Popover>
  );
}
