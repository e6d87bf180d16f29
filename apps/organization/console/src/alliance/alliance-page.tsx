import { Found, Link, Page, Timeline, civilDay, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import type { ReactNode } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useRecordWording } from '../choose/record-wording.js';
import { SideLinks, useSide } from '../choose/side-links.js';
import { AllianceDocument, AllianceTimelineDocument } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { AllianceActions } from './alliance-actions.js';
import { AllianceBodies } from './alliance-bodies.js';
import { AllianceChecks } from './alliance-checks.js';
import { AllianceDocuments } from './alliance-documents.js';
import { AllianceMembers } from './alliance-members.js';
import type { Alliance } from './alliance.js';
import { CouncilOf } from './council.js';
import { JointPlan } from './joint-plan.js';
import { CenterSteps } from './primary-center.js';

const useText = textsOf({
  alliances: ['联盟与片区', 'Alliances'],
  sections: ['联盟信息分类', 'Parts of this page'],
  demo: ['演示数据', 'Demo'],
  ended: ['已结束', 'Ended'],
  kind: ['类别', 'Kind'],
  code: ['编码', 'Code'],
  stage: ['学段', 'Stage'],
  unit: ['管理机构', 'Owned by'],
  lead: ['第一责任人', 'First responsible'],
  leadHint: ['中心校（盟主校）校长', 'principal of the head'],
  noLead: ['未登记中心校校长', 'No principal on record at the head'],
  lasting: ['存续时间', 'In being'],
  members: ['成员校', 'Members'],
  bodies: ['理事会与工作机构', 'Council and bodies'],
  documents: ['章程与文件', 'Charter and documents'],
  checks: ['规则检查与例外', 'Checks and exceptions'],
  history: ['变更记录', 'History'],
  primary: ['小学研修中心的确定', 'The centre of the primary schools'],
});

/** One alliance: who is in it and was, who answers for it, what binds it and whether its rules hold. */
export function AlliancePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(AllianceDocument, { variables: { id } });
  const alliance = answer.data?.alliance;
  const manages = useMayAt(alliance?.unit)('organization:manage');
  const over = !!alliance?.to && alliance.to < civilDay();
  return (
    <Page
      title={alliance?.name ?? t('alliances')}
      above={[{ title: t('alliances'), href: '/organization/alliances' }]}
      note={
        alliance && (
          <>
            {alliance.kind.name} {alliance.demo && <Tag>{t('demo')}</Tag>} {over && <Tag>{t('ended')}</Tag>}
          </>
        )
      }
      actions={alliance && manages && !over && <AllianceActions alliance={alliance} />}
    >
      <Found answer={answer} pick={(data) => data.alliance}>
        {(found) => (
          <>
            <Facts alliance={found} />
            <Sides alliance={found} mayChange={manages && !over} again={() => void answer.refetch()} />
          </>
        )}
      </Found>
    </Page>
  );
}

function Facts({ alliance: { kind, code, stage, unit, lead, from, to } }: { alliance: Alliance }) {
  const t = useText();
  const word = useWords();
  const facts = [
    { key: 'kind', children: kind.name },
    { key: 'stage', children: word(stage) },
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    {
      key: 'lead',
      children: lead ? (
        <>
          <Link href={`/organization/people/${lead.id}`}>{lead.name}</Link>（{t('leadHint')}）
        </>
      ) : (
        t('noLead')
      ),
    },
    { key: 'lasting', children: <Lasting from={from} to={to} /> },
    { key: 'code', children: code ?? '—' },
  ];
  return (
    <section className="yx-block og-facts">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'kind'), children }))}
      />
    </section>
  );
}

const sides = ['members', 'bodies', 'documents', 'checks', 'history'] as const;
type Side = (typeof sides)[number];

interface SidesProps {
  alliance: Alliance;
  mayChange: boolean;
  again: () => void;
}

function Sides({ alliance, mayChange, again }: SidesProps) {
  const t = useText();
  const chosen = useSide(sides);
  const wording = useRecordWording();
  const contents: Record<Side, ReactNode> = {
    members: (
      <div className="yx-blocks">
        <AllianceMembers alliance={alliance} mayChange={mayChange} />
        {alliance.primaryCenter?.fired && alliance.kind.code === 'TUTORING_DISTRICT' && (
          <section className="yx-block">
            <Typography.Title level={2}>{t('primary')}</Typography.Title>
            <CenterSteps decision={alliance.primaryCenter} />
          </section>
        )}
      </div>
    ),
    bodies: (
      <div className="yx-blocks">
        <CouncilOf alliance={alliance} />
        <AllianceBodies alliance={alliance} mayChange={mayChange} />
      </div>
    ),
    documents: (
      <div className="yx-blocks">
        <JointPlan alliance={alliance} />
        <AllianceDocuments alliance={alliance} />
      </div>
    ),
    checks: <AllianceChecks alliance={alliance} again={again} />,
    history: (
      <section className="yx-block">
        <Timeline
          {...wording}
          query={AllianceTimelineDocument}
          variables={{ id: alliance.id, first: 20 }}
          entries={(data) => data.alliance?.timeline}
        />
      </section>
    ),
  };
  return (
    <>
      <SideLinks label={t('sections')} sides={sides} chosen={chosen} titleOf={t} />
      {contents[chosen]}
    </>
  );
}
