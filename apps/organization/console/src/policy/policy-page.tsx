import { useState } from 'react';
import {
  Found,
  Page,
  PrintButton,
  navigate,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useSearch,
} from '@yanxiu/console';
import { Button, Empty, Flex, Input, Radio, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { PolicyPackDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { familyName } from './family-names.js';
import { fieldName } from './field-names.js';
import { Adoptions } from './adoptions.js';
import { RestsOn } from './policy-in-force.js';
import type { Parameter, Section } from './read-pack.js';
import { useSections } from './use-sections.js';

const useText = textsOf({
  policies: ['政策文件', 'Policies'],
  clause: ['条款：{clause}', 'Clause {clause}'],
  silent: ['文件未作规定', 'The document is silent'],
  proposed: ['平台建议，非文件规定', 'Proposed by the platform, not by the document'],
  noQuote: ['原文未摘录', 'Not quoted'],
  nothing: ['文件中没有可执行的参数', 'The document has no parameter'],
  inherits: ['未列出的参数按所承接的文件执行', 'What is not listed here follows the document that it rests on'],
  find: ['查找条款或参数', 'Find a parameter or a clause'],
  notFound: ['这一部分没有符合的内容', 'Nothing in this part fits'],
  adopt: ['预览与采用', 'Preview and adopt'],
  compare: ['与其他文件对比', 'Compare'],
  parts: ['文件内容', 'Parts of the document'],
  version: ['第 {count} 版', 'Version {count}'],
});

/** A policy pack as it is read: every parameter on the left, the document's own words on the right. */
export function PolicyPage({ id }: { id: string }) {
  const t = useText();
  const word = useWords();
  const holds = useHolds();
  const answer = useQuery(PolicyPackDocument, { variables: { id } });
  const pack = answer.data?.policyPack;
  const note = pack && (
    <Flex wrap gap={8} align="center">
      {pack.documentNumber && <span>{pack.documentNumber}</span>}
      <span>{pack.region}</span>
      <Tag>{word(pack.status)}</Tag>
      <span>{t('version', { count: pack.packVersion })}</span>
    </Flex>
  );
  return (
    <Page
      title={pack?.name ?? t('policies')}
      above={[{ title: t('policies'), href: '/organization/policies' }]}
      note={note}
      actions={
        <Flex wrap gap={8}>
          <Button onClick={() => navigate(`/organization/policies/compare?with=${id}`)}>{t('compare')}</Button>
          {holds('organization:adopt-policy') && (
            <Button type="primary" onClick={() => navigate(`/organization/policies/${id}/adopt`)}>
              {t('adopt')}
            </Button>
          )}
          <PrintButton />
        </Flex>
      }
    >
      <Found answer={answer} pick={(data) => data.policyPack}>
        {(found) => (
          <div className="yx-blocks">
            {(found.inherits || found.adoptions.nodes.length > 0) && (
              <section className="yx-block">
                <RestsOn code={found.inherits} />
                {found.inherits && <div className="yx-note">{t('inherits')}</div>}
                <Adoptions adoptions={found.adoptions.nodes} pack={found.name} />
              </section>
            )}
            <Reader source={found.source} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Reader({ source }: { source: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const sections = useSections(source);
  const [text, setText] = useState('');
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
      <Input
        className="og-find"
        allowClear
        aria-label={t('find')}
        placeholder={t('find')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {shown && <Families section={shown} text={text.trim()} />}
    </div>
  );
}

/** Whether a parameter says what is looked for, in its name, its values or its clause. */
const says = ({ name, facts, clause, quote }: Parameter, text: string): boolean =>
  [name, clause, quote, ...facts.map(({ value }) => value)].some((one) => one?.includes(text));

function Families({ section, text }: { section: Section; text: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const families = section.families
    .map(({ key, parameters }) => {
      const title = familyName(key, locale !== 'en');
      const fit = title.includes(text) ? parameters : parameters.filter((parameter) => says(parameter, text));
      return { key, title, parameters: fit };
    })
    .filter(({ parameters }) => parameters.length > 0);
  if (families.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('notFound')} />;
  return families.map(({ key, title, parameters }) => (
    <section key={key} className="og-family">
      <Typography.Title level={2}>{title}</Typography.Title>
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
