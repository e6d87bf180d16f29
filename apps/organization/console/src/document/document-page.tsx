import {
  Found,
  FormDialog,
  Link,
  Page,
  Timeline,
  civilDay,
  textsOf,
  useHolds,
  useMayAt,
  useQuery,
} from '@yanxiu/console';
import { Button, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { LastDay, ReasonItems } from '../choose/reason-items.js';
import { useRecordWording } from '../choose/record-wording.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import {
  NormativeDocumentOneDocument,
  NormativeDocumentTimelineDocument,
  RepealDocumentDocument,
} from '../documents/graphql.js';
import type { NormativeDocumentOneQuery } from '../documents/graphql.js';
import { PackDialog, usePackNames } from './pack-dialog.js';
import { RegisterDialog } from './register-dialog.js';

const useText = textsOf({
  documents: ['制度文件', 'Documents'],
  family: ['类别', 'Family'],
  number: ['文号', 'Number'],
  issuer: ['制发单位', 'Issuer'],
  unit: ['制定机构', 'Made by'],
  alliance: ['适用的联盟', 'For the alliance'],
  edition: ['版次', 'Edition'],
  editionNumber: ['第 {num} 版', '{num}'],
  lasting: ['施行时间', 'In force'],
  replaces: ['取代', 'Replaces'],
  note: ['说明', 'Note'],
  pack: ['对应的政策文件', 'Pack'],
  link: ['关联政策文件', 'Link a pack'],
  repealed: ['已废止', 'Repealed'],
  revise: ['登记修订版', 'New edition'],
  repeal: ['废止', 'Repeal'],
  repealTitle: ['废止“{title}”', 'Repeal {title}'],
  submit: ['确定废止', 'Repeal'],
  done: ['文件已废止', 'Repealed'],
  history: ['变更记录', 'What was changed'],
});

type Document = NonNullable<NormativeDocumentOneQuery['normativeDocument']>;

/** One document of the register: its number, edition and days, and what it replaces. */
export function DocumentPage({ id }: { id: string }) {
  const t = useText();
  const wording = useRecordWording();
  const answer = useQuery(NormativeDocumentOneDocument, { variables: { id } });
  const document = answer.data?.normativeDocument;
  const may = useMayAt(document?.unit)('organization:file');
  const over = !!document?.to && document.to < civilDay();
  return (
    <Page
      title={document?.title ?? t('documents')}
      above={[{ title: t('documents'), href: '/organization/documents' }]}
      note={
        document && (
          <>
            {document.family.name} {over && <Tag>{t('repealed')}</Tag>}
          </>
        )
      }
      actions={document && may && !document.to && <Steps document={document} />}
    >
      <Found answer={answer} pick={(data) => data.normativeDocument}>
        {(found) => (
          <div className="yx-blocks">
            <Facts document={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('history')}</Typography.Title>
              <Timeline
                {...wording}
                query={NormativeDocumentTimelineDocument}
                variables={{ id, first: 10 }}
                entries={(data) => data.normativeDocument?.timeline}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ document }: { document: Document }) {
  const t = useText();
  const { family, documentNumber, issuer, unit, alliance, edition, from, to, replaces, note, packCode } = document;
  const packs = usePackNames();
  const pack = packCode && packs.get(packCode);
  const facts = [
    { key: 'family', children: family.name },
    { key: 'number', children: documentNumber ?? '—' },
    { key: 'issuer', children: issuer ?? '—' },
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    ...(alliance
      ? [{ key: 'alliance', children: <Link href={`/organization/alliances/${alliance.id}`}>{alliance.name}</Link> }]
      : []),
    { key: 'edition', children: t('editionNumber', { num: edition }) },
    { key: 'lasting', children: <Lasting from={from} to={to} /> },
    ...(replaces
      ? [{ key: 'replaces', children: <Link href={`/organization/documents/${replaces.id}`}>{replaces.title}</Link> }]
      : []),
    ...(pack ? [{ key: 'pack', children: pack }] : []),
    ...(note ? [{ key: 'note', children: note }] : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'family'), children }))}
      />
    </section>
  );
}

function Steps({ document }: { document: Document }) {
  const t = useText();
  const [step, setStep] = useState<'revise' | 'repeal' | 'pack'>();
  const repeal = useChange(RepealDocumentDocument, t('done'));
  const close = () => setStep(undefined);
  const holds = useHolds();
  const { id, version, unit, alliance, from, title } = document;
  return (
    <>
      {holds('organization:read-policy') && <Button onClick={() => setStep('pack')}>{t('link')}</Button>}
      <Button onClick={() => setStep('revise')}>{t('revise')}</Button>
      <Button danger onClick={() => setStep('repeal')}>
        {t('repeal')}
      </Button>
      {step === 'revise' && (
        <RegisterDialog unitId={unit?.id ?? ''} allianceId={alliance?.id} former={document} close={close} />
      )}
      {step === 'pack' && <PackDialog document={document} close={close} />}
      {step === 'repeal' && (
        <FormDialog<{ lastDay: string; reason: string; basis?: string }>
          open
          danger
          title={t('repealTitle', { title })}
          submit={t('submit')}
          initial={{ lastDay: civilDay() }}
          onSubmit={({ lastDay, ...why }) => repeal({ id, version, lastDay, reason: reasonOf(why) })}
          onClose={close}
        >
          <LastDay min={from} />
          <ReasonItems />
        </FormDialog>
      )}
    </>
  );
}
