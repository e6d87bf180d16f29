import { textsOf } from '@yanxiu/console';
import { useTopicWord } from './topic-words.js';

const useText = textsOf({
  waived: ['无须审批，申报即登记立项', 'No approval: registered when it is handed in'],
  stated: ['由{by}办理', 'Decided by the {by}'],
  silent: ['由{by}办理（文件未定由哪一级立项）', 'Decided by the {by}: the document names no level'],
  months: ['研究期限 {count} 个月', '{count} months at most'],
  noMonths: ['研究期限未定', 'No limit of time is set'],
  midTerm: ['结题前须中期检查', 'With a mid-term check'],
  papers: ['各阶段材料：{names}', 'Documents: {names}'],
  noPapers: ['各阶段材料未定', 'No documents are named'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
});

interface Props {
  handling: {
    approval?: boolean | null;
    level: string;
    stated: boolean;
    byName?: string | null;
    months?: number | null;
    midTerm?: boolean | null;
    clause?: string | null;
    quote?: string | null;
  };
  papers: { mandatory: boolean; kind: { name: string } }[];
}

/** How topics of a kind are handled; what no document says is told as open. */
export function HandlingNote({ handling, papers }: Props) {
  const t = useText();
  const word = useTopicWord();
  const { approval, level, stated, byName, months, midTerm, clause, quote } = handling;
  const by = byName ?? word(level);
  const names = papers.filter(({ mandatory }) => mandatory).map(({ kind }) => kind.name);
  const parts = [
    approval === false ? t('waived') : t(stated ? 'stated' : 'silent', { by }),
    months ? t('months', { count: months }) : t('noMonths'),
    ...(midTerm ? [t('midTerm')] : []),
    names.length ? t('papers', { names: names.join('、') }) : t('noPapers'),
  ];
  return (
    <p className="yx-note">
      {parts.join('；')}
      {clause && quote && (
        <>
          <br />
          {t('clause', { clause, quote })}
        </>
      )}
    </p>
  );
}
