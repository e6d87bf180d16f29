import { useEffect, useState } from 'react';
import { Found, Page, textsOf, usePreferences, useQuery, useSearch } from '@yanxiu/console';
import { Empty, Flex, Radio, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { PolicyPackDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { familyName, fieldName } from './family-names.js';
import { readPack } from './read-pack.js';
import type { Parameter, Section } from './read-pack.js';

const useText = textsOf({
  policies: ['政策文件', 'Policies'],
  clause: ['条款 {clause}', 'Clause {clause}'],
  silent: ['文件未作规定', 'The document is silent'],
  proposed: ['平台建议，非文件规定', 'Proposed by the platform, not by the document'],
  noQuote: ['原文未摘录', 'Not quoted'],
  nothing: ['文件中没有可执行的参数', 'The document has no parameter'],
  inherits: ['承接 {code}，未列出的参数按该文件执行', 'Rests on {code}; what is not listed here follows it'],
  parts: ['文件内容', 'Parts of the document'],
  version: ['第 {count} 版', 'Version {count}'],
});

/** A policy pack as it is read: every parameter on the left, the document's own words on the right. */
export function PolicyPage({ id }: { id: string }) {
  const t = useText();
  const word = useWords();
  const answer = useQuery(PolicyPackDocument, { variables: { id } });
  const pack = answer.data?.policyPack;
  const note = pack && (
    <Flex wrap gap={8} align="center">
      {pack.documentNumber && <span>{pack.documentNumber}</span>}
      <span>{pack.region}</span>
      <Tag>{word(pack.status)}</Tag>
      <span>{t('version', { count: pack.packVersion })}</span>
      {pack.inherits && <span>{t('inherits', { code: pack.inherits })}</span>}
    </Flex>
  );
  return (
    <Page
      title={pack?.name ?? t('policies')}
      above={[{ title: t('policies'), href: '/organization/policies' }]}
      note={note}
    >
      <Found answer={answer} pick={(data) => data.policyPack}>
        {(found) => <Reader source={found.source} />}
      </Found>
    </Page>
  );
}

function Reader({ source }: { source: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const [sections, setSections] = useState<Section[]>();
  useEffect(() => {
    let left = false;
    void readPack(source).then((read) => !left && setSections(read));
    return () => {
      left = true;
    };
  }, [source]);
  if (!sections) return <Skeleton active />;
  if (sections.length === 0) return <Empty description={t('nothing')} />;
  const zh = locale !== 'en';
  const options = sections.map(({ key }) => ({ value: key, label: familyName(key, zh) }));
  const shown = sections.find(({ key }) => key === search.get('part')) ?? sections[0];
  return (
    <div className="yx-block">
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        className="og-parts"
        aria-label={t('parts')}
        options={options}
        value={shown?.key}
        onChange={({ target }) => change({ part: String(target.value) })}
      />
      {shown && <Families section={shown} />}
    </div>
  );
}

function Families({ section }: { section: Section }) {
  const { locale } = usePreferences();
  return section.families.map(({ key, parameters }) => (
    <section key={key} className="og-family">
      <Typography.Title level={2}>{familyName(key, locale !== 'en')}</Typography.Title>
      {parameters.map((parameter) => (
        <Clause key={parameter.path} parameter={parameter} />
      ))}
    </section>
  ));
}

function Clause({ parameter }: { parameter: Parameter }) {
  const t = useText();
  const { locale } = usePreferences();
  const { name, facts, clause, quote, silent, proposed } = parameter;
  return (
    <div className="og-clause">
      <div>
        {name && <strong>{name}</strong>} {silent && <Tag>{t('silent')}</Tag>} {proposed && <Tag>{t('proposed')}</Tag>}
        <dl>
          {facts.map(({ field, value }) => (
            <div key={field}>
              <dt>{fieldName(field, locale !== 'en')}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {clause === undefined ? (
        <span />
      ) : (
        <blockquote lang="zh-CN">
          <div className="yx-note">{t('clause', { clause })}</div>
          {quote || t('noQuote')}
        </blockquote>
      )}
    </div>
  );
}
