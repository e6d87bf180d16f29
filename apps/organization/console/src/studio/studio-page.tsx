import { Found, Link, Page, Timeline, civilDay, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Descriptions, Empty, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useRecordWording } from '../choose/record-wording.js';
import { StudioDocument, StudioTimelineDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { EndResidencyDialog, EndStudioDialog, ResidencyDialog } from './studio-dialogs.js';
import { useStudioModes } from './studio-words.js';
import type { Residency, Studio } from './studio.js';

const useText = textsOf({
  studios: ['工作室', 'Studios'],
  demo: ['演示数据', 'Demo'],
  ended: ['已结束', 'Ended'],
  kind: ['类别', 'Kind'],
  mode: ['建立方式', 'How it came to be'],
  host: ['设立单位', 'Hosted by'],
  leader: ['主持人', 'Leader'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  lasting: ['存续时间', 'In being'],
  residencies: ['入驻记录', 'Residencies'],
  noResidency: ['没有入驻记录', 'It has never been resident elsewhere'],
  goals: ['帮扶目标：{text}', 'Goals: {text}'],
  result: ['帮扶成效：{text}', 'Result: {text}'],
  running: ['入驻中', 'Now'],
  start: ['安排入驻', 'New residency'],
  finish: ['结束入驻', 'End'],
  end: ['结束工作室', 'End the studio'],
  history: ['变更记录', 'What was changed'],
});

/** One studio: who leads it, and at which schools it was resident with what result (PC-13, OH-14). */
export function StudioPage({ id }: { id: string }) {
  const t = useText();
  const wording = useRecordWording();
  const answer = useQuery(StudioDocument, { variables: { id } });
  const studio = answer.data?.studio;
  const manages = useMayAt(studio?.unit)('organization:manage');
  const over = !!studio?.to && studio.to < civilDay();
  return (
    <Page
      title={studio?.name ?? t('studios')}
      above={[{ title: t('studios'), href: '/organization/studios' }]}
      note={
        studio && (
          <>
            {studio.kind.name} {studio.demo && <Tag>{t('demo')}</Tag>} {over && <Tag>{t('ended')}</Tag>}
          </>
        )
      }
      actions={studio && manages && !studio.to && <Steps studio={studio} />}
    >
      <Found answer={answer} pick={(data) => data.studio}>
        {(found) => (
          <div className="yx-blocks">
            <Facts studio={found} />
            <Residencies studio={found} mayChange={manages} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('history')}</Typography.Title>
              <Timeline
                {...wording}
                query={StudioTimelineDocument}
                variables={{ id, first: 10 }}
                entries={(data) => data.studio?.timeline}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Steps({ studio }: { studio: Studio }) {
  const t = useText();
  const [step, setStep] = useState<'start' | 'end'>();
  const close = () => setStep(undefined);
  return (
    <>
      <Button onClick={() => setStep('start')}>{t('start')}</Button>
      <Button danger onClick={() => setStep('end')}>
        {t('end')}
      </Button>
      {step === 'start' && <ResidencyDialog studio={studio} close={close} />}
      {step === 'end' && <EndStudioDialog studio={studio} close={close} />}
    </>
  );
}

function Facts({ studio: { kind, mode, unit, leader, leaderName, subject, stage, from, to } }: { studio: Studio }) {
  const t = useText();
  const word = useWords();
  const modes = useStudioModes();
  const facts = [
    { key: 'kind', children: kind.name },
    { key: 'mode', children: modes(mode) },
    { key: 'host', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    {
      key: 'leader',
      children: leader ? <Link href={`/organization/people/${leader.id}`}>{leader.name}</Link> : (leaderName ?? '—'),
    },
    { key: 'subject', children: subject },
    ...(stage ? [{ key: 'stage', children: word(stage) }] : []),
    { key: 'lasting', children: <Lasting from={from} to={to} /> },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
    </section>
  );
}

function Residencies({ studio, mayChange }: { studio: Studio; mayChange: boolean }) {
  const t = useText();
  const [ending, setEnding] = useState<Residency>();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('residencies')}</Typography.Title>
      {studio.residencies.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noResidency')} />}
      <ul className="og-rows">
        {studio.residencies.map((residency) => {
          const { id, unit, goals, result, from, to } = residency;
          return (
            <li key={id}>
              {unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'}{' '}
              <span className="yx-note">
                <Lasting from={from} to={to} />
              </span>{' '}
              {!to && <Tag color="success">{t('running')}</Tag>}
              {!to && mayChange && (
                <Button size="small" onClick={() => setEnding(residency)}>
                  {t('finish')}
                </Button>
              )}
              <div>{t('goals', { text: goals })}</div>
              {result && <div>{t('result', { text: result })}</div>}
            </li>
          );
        })}
      </ul>
      {ending && <EndResidencyDialog studio={studio} residency={ending} close={() => setEnding(undefined)} />}
    </section>
  );
}
