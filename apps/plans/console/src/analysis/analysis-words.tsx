import { textsOf } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { AnalysisLineFragment } from '../documents/graphql.js';

const words = {
  DRAFT: ['撰写中', 'Being written'],
  SUBMITTED: ['已提交', 'Handed in'],
  WAITING: ['待评选', 'Waits for a choice'],
  CHOSEN: ['评为优秀', 'Chosen'],
  NOT_CHOSEN: ['未入选', 'Not chosen'],
  WITHDRAWN: ['已撤回推荐', 'Taken back'],
  CLEAR: ['已核验脱敏', 'Screened'],
  DECLARED: ['上传人承诺已脱敏', 'Declared masked'],
  waiting: ['{name}待评选', 'Waits at {name}'],
  chosen: ['{name}优秀', 'Chosen by {name}'],
} satisfies Record<string, Text>;

/** The platform's own words for analyses. */
export const useAnalysisWords = textsOf(words);

/** A code in words; the code itself where the platform has none for it. */
export function useAnalysisWord(): (code: string) => string {
  const t = useAnalysisWords();
  return (code) => (code in words ? t(code as keyof typeof words) : code);
}

/** Where a report stands: being written, handed in, and how far it has come on its way up. */
export function AnalysisTags({ analysis }: { analysis: Pick<AnalysisLineFragment, 'status' | 'recommendations'> }) {
  const t = useAnalysisWords();
  const { status, recommendations } = analysis;
  return (
    <>
      {(status === 'DRAFT' || recommendations.length === 0) && <Tag>{t(status)}</Tag>}
      {recommendations.map(({ id, state, receiverName }) =>
        state === 'CHOSEN' ? (
          <Tag key={id} color="green">
            {t('chosen', { name: receiverName })}
          </Tag>
        ) : state === 'WAITING' ? (
          <Tag key={id} color="blue">
            {t('waiting', { name: receiverName })}
          </Tag>
        ) : null,
      )}
    </>
  );
}
