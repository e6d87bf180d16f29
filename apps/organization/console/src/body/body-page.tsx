import { Found, Link, Page, Timeline, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import { useRecordWording } from '../choose/record-wording.js';
import { UnitFindings } from '../check/unit-findings.js';
import { BodyDocument, BodyTimelineDocument } from '../documents/graphql.js';
import { Host } from './bodies-page.js';
import { BodyActions } from './body-actions.js';
import type { Body } from './body.js';
import { Delegations } from './delegations.js';
import { SeatTable } from './seat-table.js';
import { Serves } from './serves.js';

const useText = textsOf({
  bodies: ['工作机构', 'Bodies'],
  demo: ['演示数据', 'Demo'],
  ended: ['已终止', 'Ended'],
  host: ['设立单位', 'Of'],
  kind: ['类别', 'Kind'],
  parent: ['隶属', 'Part of'],
  office: ['办公地点（单位）', 'Seated at'],
  document: ['成立文件', 'Document'],
  lasting: ['存续时间', 'In being'],
  duties: ['职责', 'Duties'],
  children: ['下设', 'With'],
  checks: ['组成与人数检查', 'Composition'],
  history: ['变更记录', 'What was changed'],
});

/** One body: who sits where and since when, what it has to do, whether it is made up as its document says. */
export function BodyPage({ id }: { id: string }) {
  const t = useText();
  const wording = useRecordWording();
  const answer = useQuery(BodyDocument, { variables: { id } });
  const body = answer.data?.body;
  const manages = useMayAt(body?.unit)('organization:manage');
  return (
    <Page
      title={body?.name ?? t('bodies')}
      above={[{ title: t('bodies'), href: '/organization/bodies' }]}
      note={
        body && (
          <>
            {body.kind.name} {body.demo && <Tag>{t('demo')}</Tag>} {body.to && <Tag>{t('ended')}</Tag>}
          </>
        )
      }
      actions={body && !body.to && manages && <BodyActions body={body} />}
    >
      <Found answer={answer} pick={(data) => data.body}>
        {(found) => (
          <div className="yx-blocks">
            <Facts body={found} />
            <SeatTable body={found} mayChange={manages && !found.to} />
            {found.unit && (
              <UnitFindings
                unitId={found.unit.id}
                allianceId={found.alliance?.id}
                bodyId={found.id}
                heading={t('checks')}
              />
            )}
            <Serves body={found} mayChange={manages && !found.to} />
            <Delegations body={found} />
            <section className="yx-block">
              <Typography.Title level={2}>{t('history')}</Typography.Title>
              <Timeline
                {...wording}
                query={BodyTimelineDocument}
                variables={{ id, first: 10 }}
                entries={(data) => data.body?.timeline}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ body }: { body: Body }) {
  const t = useText();
  const facts = [
    { key: 'host', children: <Host body={body} /> },
    { key: 'kind', children: body.kind.name },
    { key: 'lasting', children: <Lasting from={body.from} to={body.to} /> },
    ...(body.parent
      ? [{ key: 'parent', children: <Link href={`/organization/bodies/${body.parent.id}`}>{body.parent.name}</Link> }]
      : []),
    ...(body.officeUnit ? [{ key: 'office', children: body.officeUnit.name }] : []),
    ...(body.document ? [{ key: 'document', children: body.document }] : []),
    ...(body.children?.nodes.length
      ? [
          {
            key: 'children',
            children: (
              <span className="og-members">
                {body.children.nodes.map(({ id, name }) => (
                  <Link key={id} href={`/organization/bodies/${id}`}>
                    {name}
                  </Link>
                ))}
              </span>
            ),
          },
        ]
      : []),
    ...(body.duties.length ? [{ key: 'duties', children: body.duties.join('；') }] : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({
          key,
          label: t(key as 'host'),
          children,
          ...(key === 'duties' && { span: 'filled' as const }),
        }))}
      />
    </section>
  );
}
