import { DocumentTitle, Found, Link, Page, Timeline, textsOf, useQuery } from '@yanxiu/console';
import { Alert, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { CycleDocument, CycleTimelineDocument } from '../documents/graphql.js';
import { groupName } from '../theme/group-name.js';
import { CycleOutcomes } from './cycle-outcomes.js';
import { CycleSpiral } from './cycle-spiral.js';
import { CycleSteps } from './cycle-steps.js';
import { CycleStatusTag } from './cycle-words.js';
import type { Cycle } from './cycle.js';
import { StageBlock } from './stage-block.js';
import { StageStrip } from './stage-strip.js';
import './cycle.css';

const useText = textsOf({
  cycles: ['研修循环', 'Cycles'],
  demo: ['演示数据', 'Demo'],
  unit: ['机构', 'Unit'],
  owner: ['责任人', 'Who answers for it'],
  theme: ['研修主题', 'Theme'],
  flow: ['研修流程', 'Flow'],
  basis: ['第 {version} 版，进行中不变', 'version {version}, kept while it runs'],
  purpose: ['研修目的', 'Purpose'],
  conclusion: ['办结结论', 'What it came to'],
  stopped: ['已终止：{reason}', 'Stopped: {reason}'],
  timeline: ['办理记录', 'What was done'],
  title: ['名称', 'Title'],
  stage: ['环节', 'Stage'],
});

/** One cycle: where it stands, what each stage has brought and still lacks, its outcomes, and the spiral it belongs to. */
export function CyclePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(CycleDocument, { variables: { id } });
  const cycle = answer.data?.cycle;
  return (
    <Page
      title={cycle?.title ?? t('cycles')}
      above={[{ title: t('cycles'), href: '/plans/cycles' }]}
      note={
        cycle && (
          <>
            <CycleStatusTag status={cycle.status} />
            {cycle.demo && <Tag>{t('demo')}</Tag>}
          </>
        )
      }
      actions={cycle && <CycleSteps cycle={cycle} />}
    >
      <Found answer={answer} pick={(data) => data.cycle}>
        {(found) => (
          <div className="yx-blocks">
            {found.stopReason && <Alert type="warning" showIcon title={t('stopped', { reason: found.stopReason })} />}
            <StageStrip cycle={found} />
            <Facts cycle={found} />
            <StageBlock cycle={found} />
            <CycleOutcomes cycle={found} />
            <CycleSpiral cycle={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('timeline')}</Typography.Title>
              <Timeline
                query={CycleTimelineDocument}
                variables={{ id }}
                entries={(data) => data.cycle?.timeline}
                labels={{ title: t('title'), stage: t('stage'), conclusion: t('conclusion'), flow: t('flow') }}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const { unit, owner, theme, flow, packCode, packVersion, purpose, conclusion } = cycle;
  const facts = [
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{groupName(unit)}</Link> : '—' },
    { key: 'theme', children: theme ? <Link href={`/plans/themes/${theme.id}`}>{theme.title}</Link> : '—' },
    { key: 'owner', children: owner?.name ?? '—' },
    {
      key: 'flow',
      children: (
        <div>
          {flow.name}
          <div className="yx-note">
            <DocumentTitle document={packCode} /> {t('basis', { version: packVersion })}
          </div>
        </div>
      ),
    },
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'unit'), children }))}
      />
      {purpose && <Read title={t('purpose')} text={purpose} />}
      {conclusion && <Read title={t('conclusion')} text={conclusion} />}
    </section>
  );
}

const Read = ({ title, text }: { title: string; text: string }) => (
  <div className="pl-read">
    <h3>{title}</h3>
    <div className="pl-text">{text}</div>
  </div>
);
