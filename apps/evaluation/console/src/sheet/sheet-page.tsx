import { useState } from 'react';
import {
  Found,
  Page,
  PrintButton,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useViewer,
  useHolds,
} from '@yanxiu/console';
import { Alert, Tag } from '@yanxiu/console/antd';
import { ScoreSheetDocument } from '../documents/graphql.js';
import { statusColours, useWords } from '../words.js';
import type { Sheet } from './sheet-content.js';
import { Editor } from './editor.js';
import { Form } from './form.js';
import { Head, Signatures } from './paper.js';

const useText = textsOf({
  sheets: ['评估记录', 'Score sheets'],
  withdrawn: ['此评估记录已撤回', 'This sheet was withdrawn'],
  locked: [
    '已有检查人签字，评分不能再改；待全部检查人签字后生效。',
    'An inspector has signed: the marks are final once all have signed.',
  ],
  others: ['只有指定的检查人可以填写和签字。', 'Only the inspectors named fill in and sign this sheet.'],
});

/** One score sheet: filled in by its inspectors, read by everybody else, printed as A4. */
export function SheetPage({ id }: { id: string }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  // Marks are typed over what is loaded here: an older copy would write old marks back.
  const answer = useQuery(ScoreSheetDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const [round, setRound] = useState(0);
  const sheet = answer.data?.scoreSheet;
  const reload = async () => {
    await answer.refetch();
    setRound(round + 1);
  };
  const note = sheet && (
    <>
      {dayText(sheet.day, locale)} · {sheet.kind.name}{' '}
      <Tag color={statusColours[sheet.status]}>{word(sheet.status)}</Tag>
    </>
  );
  return (
    <Page
      title={sheet?.unit?.name ?? t('sheets')}
      above={[{ title: t('sheets'), href: '/evaluation/sheets' }]}
      note={note}
      actions={sheet && <PrintButton />}
    >
      <Found answer={answer} pick={(data) => data.scoreSheet}>
        {(found) => <Content key={round} sheet={found} reload={reload} />}
      </Found>
    </Page>
  );
}

function Content({ sheet, reload }: { sheet: Sheet; reload: () => Promise<void> }) {
  const t = useText();
  const { id } = useViewer();
  const holds = useHolds();
  const own = sheet.inspectors.find(({ accountId }) => accountId === id);
  const signed = sheet.inspectors.some(({ signedAt }) => signedAt);
  const draft = sheet.status === 'DRAFT';
  const signs = draft && own !== undefined && !own.signedAt && holds('evaluation:sign');
  const edits = draft && own !== undefined && !signed && holds('evaluation:score');
  if (edits || signs) return <Editor sheet={sheet} edits={edits} signs={signs} reload={reload} />;
  return (
    <>
      {sheet.status === 'WITHDRAWN' && (
        <Alert
          className="ev-notice"
          type="warning"
          showIcon
          title={t('withdrawn')}
          description={sheet.withdrawReason}
        />
      )}
      {draft && <Alert className="ev-notice" type="info" showIcon title={t(signed ? 'locked' : 'others')} />}
      <Paper sheet={sheet} />
    </>
  );
}

function Paper({ sheet }: { sheet: Sheet }) {
  const scores = Object.fromEntries(sheet.items.map(({ number, score }) => [number, score ?? '']));
  return (
    <article className="yx-block ev-paper">
      <Head sheet={sheet} />
      <Form sheet={sheet} scores={scores} problems={sheet.problems ?? ''} />
      <Signatures sheet={sheet} />
    </article>
  );
}
