import { ClauseText, countText, textsOf, usePreferences, useSearch } from '@yanxiu/console';
import { Empty, Radio, Tag, Typography } from '@yanxiu/console/antd';
import type { PolicyDiffPartsFragment } from '../documents/graphql.js';
import { familyName } from './family-names.js';
import { fieldName } from './field-names.js';
import { factsOfJson } from './read-pack.js';

const useText = textsOf({
  ADDED: ['新增', 'Added'],
  REMOVED: ['删除', 'Removed'],
  CHANGED: ['修改', 'Changed'],
  all: ['全部（{count}）', 'All ({count})'],
  some: ['{kind}（{count}）', '{kind} ({count})'],
  kinds: ['变化类型', 'Kind of change'],
  same: ['两者的规定完全相同', 'Both say the same'],
  none: ['没有这一类变化', 'No such change'],
  before: ['原规定', 'Before'],
  after: ['新规定', 'After'],
  nothing: ['（未规定）', '(silent)'],
  silent: ['文件未作规定，由平台或上级规定补足', 'No clause of its own'],
});

export type Change = PolicyDiffPartsFragment['changes'][number];
const kinds = ['CHANGED', 'ADDED', 'REMOVED'] as const;
const colours = { ADDED: 'success', REMOVED: 'error', CHANGED: 'processing' };

const familyOf = ({ path }: Change): string => path.split('.').slice(0, 2).join('.');

interface DiffViewProps {
  changes: Change[];
  words: readonly { code: string; name: string }[];
}

/** Parameter by parameter: what was said, what is said now, and the clauses behind both. */
export function DiffView({ changes, words }: DiffViewProps) {
  const t = useText();
  const [search, change] = useSearch();
  if (changes.length === 0)
    return (
      <section className="yx-block">
        <Empty description={t('same')} />
      </section>
    );
  const chosen = kinds.find((kind) => kind === search.get('change'));
  const shown = changes.filter(({ kind }) => !chosen || kind === chosen);
  const countOf = (kind: string) => countText(changes.filter((one) => one.kind === kind).length);
  const options = [
    { value: '', label: t('all', { count: countText(changes.length) }) },
    ...kinds.map((kind) => ({ value: kind, label: t('some', { kind: t(kind), count: countOf(kind) }) })),
  ];
  return (
    <section className="yx-block">
      <Radio.Group
        optionType="button"
        className="og-parts"
        aria-label={t('kinds')}
        options={options}
        value={chosen ?? ''}
        onChange={({ target }) => change({ change: String(target.value) || undefined })}
      />
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      {[...new Set(shown.map(familyOf))].map((path) => (
        <Family
          key={path}
          path={path}
          changes={shown.filter((one) => familyOf(one) === path)}
          words={new Map(words.map(({ code, name }) => [code, name]))}
        />
      ))}
    </section>
  );
}

interface FamilyProps {
  path: string;
  changes: Change[];
  words: ReadonlyMap<string, string>;
}

function Family({ path, changes, words }: FamilyProps) {
  const zh = usePreferences().locale !== 'en';
  const [section = '', family = ''] = path.split('.');
  return (
    <section className="og-family">
      <Typography.Title level={2}>
        {familyName(section, zh)} · {familyName(family, zh)}
      </Typography.Title>
      {changes.map((change) => (
        <OneChange key={change.path} change={change} words={words} />
      ))}
    </section>
  );
}

function OneChange({ change, words }: { change: Change; words: ReadonlyMap<string, string> }) {
  const t = useText();
  const { kind, name, before, after, clauseBefore, clauseAfter } = change;
  return (
    <article className="og-change">
      <div>
        <Tag color={colours[kind]}>{t(kind)}</Tag> {name && <strong>{name}</strong>}
      </div>
      <div className="og-sides">
        {kind !== 'ADDED' && <Side title={t('before')} value={before} clause={clauseBefore} words={words} />}
        {kind !== 'REMOVED' && <Side title={t('after')} value={after} clause={clauseAfter} words={words} />}
      </div>
    </article>
  );
}

interface SideProps {
  title: string;
  value: string | null;
  clause: Change['clauseAfter'];
  words: ReadonlyMap<string, string>;
}

function Side({ title, value, clause, words }: SideProps) {
  const t = useText();
  const zh = usePreferences().locale !== 'en';
  return (
    <div className="og-side">
      <div className="yx-note">{title}</div>
      <dl>
        {factsOfJson(value, words).map(({ field, value: text }) => (
          <div key={field}>
            <dt>{fieldName(field, zh)}</dt>
            <dd>{text || t('nothing')}</dd>
          </div>
        ))}
      </dl>
      {clause ? <ClauseText clause={clause} /> : <p className="yx-note">{t('silent')}</p>}
    </div>
  );
}
