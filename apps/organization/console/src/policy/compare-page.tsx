import { Found, Page, textsOf, useQuery, useSearch } from '@yanxiu/console';
import { Button, Empty, Flex, Select } from '@yanxiu/console/antd';
import { PolicyComparisonDocument, PolicyTitlesDocument } from '../documents/graphql.js';
import { DiffView } from './diff-view.js';

const useText = textsOf({
  policies: ['政策文件', 'Policies'],
  title: ['文件对比', 'Compare policies'],
  note: [
    '逐项列出两份文件（含各自承接的上级规定）的不同，左为原规定，右为新规定',
    'What differs between two policies, with all that each rests on',
  ],
  before: ['原文件', 'Before'],
  after: ['新文件', 'After'],
  swap: ['左右互换', 'Swap'],
  choose: ['请选择要对比的两份文件', 'Choose the two policies to compare'],
  title_: ['{name}（第 {version} 版）', '{name} (version {version})'],
});

/** Two packs, or two versions of one, side by side. */
export function ComparePage() {
  const t = useText();
  const [search, change] = useSearch();
  const [before, after] = [search.get('before'), search.get('with')];
  const titles = useQuery(PolicyTitlesDocument);
  const answer = useQuery(PolicyComparisonDocument, {
    variables: { before: before ?? '', after: after ?? '' },
    skip: !before || !after,
  });
  const options = (titles.data?.policyPacks?.nodes ?? []).map(({ id, name, packVersion }) => ({
    value: id,
    label: t('title_', { name, version: packVersion }),
  }));
  const choice = (key: 'before' | 'with', label: string) => (
    <label className="og-choice">
      <span className="yx-note">{label}</span>
      <Select
        className="og-wide"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        options={options}
        loading={titles.loading}
        value={search.get(key)}
        onChange={(id: string) => change({ [key]: id })}
      />
    </label>
  );
  return (
    <Page title={t('title')} above={[{ title: t('policies'), href: '/organization/policies' }]} note={t('note')}>
      <div className="yx-blocks">
        <section className="yx-block">
          <Flex wrap gap={12} align="end">
            {choice('before', t('before'))}
            {choice('with', t('after'))}
            <Button
              disabled={!before || !after}
              onClick={() => change({ before: after ?? undefined, with: before ?? undefined })}
            >
              {t('swap')}
            </Button>
          </Flex>
        </section>
        {before && after ? (
          <Found answer={answer} pick={(data) => data.policyPack?.changesFrom}>
            {({ changes, words }) => <DiffView changes={changes} words={words} />}
          </Found>
        ) : (
          <section className="yx-block">
            <Empty description={t('choose')} />
          </section>
        )}
      </div>
    </Page>
  );
}
