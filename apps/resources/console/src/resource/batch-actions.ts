import { client, textsOf, useHolds } from '@yanxiu/console';
import type { BatchAction } from '@yanxiu/console';
import { PublishResourceDocument } from '../documents/graphql.js';
import { recordConsent } from './held.js';
import type { Draft } from './resource.js';

const useText = textsOf({
  publish: ['审核发布', 'Publish'],
  publishNote: [
    '发布后，共享范围内的人员可以阅读和下载。请确认所选资源的内容已经审核；作者尚未同意公开的不会发布。',
    'Once published, those it is shared with may read it. Publish only what has been reviewed.',
  ],
  consent: ['确认作者同意', 'Record consent'],
  consentNote: [
    '请确认已取得所选资源作者的同意，且内容不侵犯他人著作权。确认后仍须审核才会发布。',
    'Make sure that the authors of the chosen consent, and that nobody’s copyright is touched.',
  ],
});

/** What is done with many resources at once, by those who publish. */
export function useBatchActions(): BatchAction<Draft>[] | undefined {
  const t = useText();
  const publishes = useHolds()('resources:publish');
  if (!publishes) return undefined;
  return [
    {
      ...{ key: 'publish', label: t('publish'), note: t('publishNote') },
      applies: ({ files, consent }) => !!files.totalCount && consent,
      run: async ({ id, version }) => {
        await client.mutate({ mutation: PublishResourceDocument, variables: { input: { id, version } } });
      },
    },
    {
      ...{ key: 'consent', label: t('consent'), note: t('consentNote') },
      applies: ({ consent }) => !consent,
      run: ({ id }) => recordConsent(id),
    },
  ];
}
