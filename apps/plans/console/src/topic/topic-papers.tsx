import { Link, textsOf } from '@yanxiu/console';
import { Button, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { TopicStage } from '../documents/graphql.js';
import { PapersDialog } from './papers-dialog.js';
import { topicStages, useTopicWord } from './topic-words.js';
import type { Topic } from './topic.js';

const useText = textsOf({
  title: ['各阶段材料', 'Documents of the stages'],
  none: ['还没有材料', 'No document yet'],
  missing: ['待补', 'Missing'],
  asked: ['应有', 'Asked for'],
  unsorted: ['未归类', 'Not sorted'],
  change: ['选取{stage}材料', 'Choose: {stage}'],
});

/** The documents of each stage: what is there, what is still asked for, and, while a stage is open, choosing them. */
export function TopicPapers({ topic }: { topic: Topic }) {
  const t = useText();
  const word = useTopicWord();
  const [editing, setEditing] = useState<TopicStage | null>(null);
  const stages = topicStages.filter(
    (stage) =>
      topic.openStages.includes(stage) ||
      topic.papers.some((paper) => paper.stage === stage) ||
      topic.demands.some((demand) => demand.stage === stage && demand.mandatory),
  );
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {stages.length === 0 && <p className="yx-note">{t('none')}</p>}
      {stages.map((stage) => (
        <div key={stage} className="pl-content">
          <div className="pl-label">
            <strong>{word(`stage${stage}`)}</strong>{' '}
            {topic.steps.includes('ATTACH') && topic.openStages.includes(stage) && (
              <Button size="small" onClick={() => setEditing(stage)}>
                {t('change', { stage: word(`stage${stage}`) })}
              </Button>
            )}
          </div>
          <StagePapers topic={topic} stage={stage} />
        </div>
      ))}
      {editing && <PapersDialog topic={topic} stage={editing} close={() => setEditing(null)} />}
    </section>
  );
}

function StagePapers({ topic, stage }: { topic: Topic; stage: TopicStage }) {
  const t = useText();
  const papers = topic.papers.filter((paper) => paper.stage === stage);
  const there = new Set(papers.map(({ kind }) => kind?.code));
  const missing = topic.demands.filter(
    (demand) => demand.stage === stage && demand.mandatory && !there.has(demand.kind.code),
  );
  if (!papers.length && !missing.length) return <p className="yx-note">{t('none')}</p>;
  return (
    <ul className="pl-told">
      {papers.map(({ id, title, kind, resource }) => (
        <li key={id}>
          {resource?.title ? <Link href={`/resources/library/${resource.id}`}>{title}</Link> : title}{' '}
          <Tag>{kind?.name ?? t('unsorted')}</Tag>
        </li>
      ))}
      {missing.map(({ kind }) => (
        <li key={kind.code}>
          {kind.name}{' '}
          {topic.openStages.includes(stage) ? <Tag color="orange">{t('missing')}</Tag> : <Tag>{t('asked')}</Tag>}
        </li>
      ))}
    </ul>
  );
}
