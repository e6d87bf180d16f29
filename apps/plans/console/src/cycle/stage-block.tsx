import { Link, dayText, textsOf, useMutation, usePreferences, useQuery } from '@yanxiu/console';
import { App, Button, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CycleActivitiesDocument,
  RemoveCycleArtefactDocument,
  UnlinkCycleActivityDocument,
} from '../documents/graphql.js';
import { ArtefactDialog } from './artefact-dialog.js';
import type { Cycle } from './cycle.js';
import { LinkDialog } from './link-dialog.js';

const useText = textsOf({
  title: ['各环节材料与活动', 'What the stages brought'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
  none: ['文件未列必交材料', 'The document lists none'],
  filled: ['已归入', 'There'],
  missing: ['未归入', 'Missing'],
  own: ['本单位要求', 'Asked by the unit'],
  file: ['归入', 'File'],
  fileFor: ['归入：{name}', 'File: {name}'],
  add: ['另附材料', 'Add another'],
  link: ['关联活动', 'Link activities'],
  remove: ['移除', 'Remove'],
  unlink: ['取消关联', 'Unlink'],
  by: ['{name}归入', 'Filed by {name}'],
  activities: ['关联的活动（{count}）', 'Activities ({count})'],
  revisit: ['返回原因：{reason}', 'Gone back because: {reason}'],
  done: ['已办理', 'Done'],
});

type Stage = Cycle['stages'][number];
type Asking = { kind: 'file'; num: number; slot: Stage['slots'][number] | null } | { kind: 'link'; num: number };

/** Each stage that was entered, the present one first: what it has to bring, what is there, its activities. */
export function StageBlock({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const files = cycle.steps.includes('FILE_ARTEFACT');
  const shown = cycle.stages.filter(({ visits, current }) => visits > 0 || current);
  const ordered = [...shown].sort((a, b) => Number(b.current) - Number(a.current) || b.num - a.num);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {ordered.map((stage) => (
        <StagePart key={stage.num} cycle={cycle} stage={stage} files={files} ask={setAsking} />
      ))}
      {asking?.kind === 'file' && (
        <ArtefactDialog cycle={cycle} num={asking.num} slot={asking.slot} close={() => setAsking(null)} />
      )}
      {asking?.kind === 'link' && <LinkDialog cycle={cycle} num={asking.num} close={() => setAsking(null)} />}
    </section>
  );
}

interface PartProps {
  cycle: Cycle;
  stage: Stage;
  files: boolean;
  ask: (asking: Asking) => void;
}

function StagePart({ cycle, stage, files, ask }: PartProps) {
  const t = useText();
  const { num, name, clause, quote, slots, revisits, activityCount } = stage;
  const artefacts = cycle.artefacts.nodes.filter((one) => one.num === num);
  const extra = artefacts.filter(({ slot }) => !slot || !slots.some(({ code }) => code === slot));
  return (
    <div className="pl-cycle-stage">
      <h3>
        {num}. {name}
      </h3>
      {clause && quote && <p className="yx-note">{t('clause', { clause, quote })}</p>}
      {revisits.map((reason, index) => (
        <p key={index} className="yx-note">
          {t('revisit', { reason })}
        </p>
      ))}
      {slots.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ul className="pl-entries">
        {slots.map((slot) => (
          <li key={slot.code}>
            <div className="pl-cycle-slot">
              <strong>{slot.name}</strong>
              {slot.own && <Tag>{t('own')}</Tag>}
              <Tag color={slot.filled ? 'green' : 'orange'}>{t(slot.filled ? 'filled' : 'missing')}</Tag>
              {files && (
                <Button
                  size="small"
                  aria-label={t('fileFor', { name: slot.name })}
                  {...(!slot.filled && stage.current && { type: 'primary' as const })}
                  onClick={() => ask({ kind: 'file', num, slot })}
                >
                  {t('file')}
                </Button>
              )}
            </div>
            {artefacts
              .filter((one) => one.slot === slot.code)
              .map((one) => (
                <Artefact key={one.id} artefact={one} removable={files} />
              ))}
          </li>
        ))}
        {extra.map((one) => (
          <li key={one.id}>
            <Artefact artefact={one} removable={files} />
          </li>
        ))}
      </ul>
      {activityCount > 0 && <Activities cycle={cycle} stage={stage} removable={files} />}
      {files && (
        <div className="pl-stage-steps">
          <Button size="small" onClick={() => ask({ kind: 'file', num, slot: null })}>
            {t('add')}
          </Button>
          <Button size="small" onClick={() => ask({ kind: 'link', num })}>
            {t('link')}
          </Button>
        </div>
      )}
    </div>
  );
}

type ArtefactLine = Cycle['artefacts']['nodes'][number];

const addressOf = ({ resource, plan, activity, theme }: ArtefactLine): string | null => {
  if (resource) return `/resources/library/${resource.id}`;
  if (plan) return `/plans/plans/${plan.id}`;
  if (activity) return `/plans/activities/${activity.id}`;
  return theme ? `/plans/themes/${theme.id}` : null;
};

/** A removal asks for the page anew; nothing else depends on it. */
function useRemoving() {
  const t = useText();
  const { message } = App.useApp();
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [remove, removing] = useMutation(RemoveCycleArtefactDocument, again);
  const [unlink, unlinking] = useMutation(UnlinkCycleActivityDocument, again);
  const tell = (work: Promise<unknown>) =>
    void work.then(
      () => void message.success(t('done')),
      (error: Error) => void message.error(error.message),
    );
  return {
    busy: removing.loading || unlinking.loading,
    remove: (id: string) => tell(remove({ variables: { input: { id } } })),
    unlink: (cycleId: string, num: number, activityId: string) =>
      tell(unlink({ variables: { input: { cycleId, num, activityId } } })),
  };
}

function Artefact({ artefact, removable }: { artefact: ArtefactLine; removable: boolean }) {
  const t = useText();
  const { busy, remove } = useRemoving();
  const address = addressOf(artefact);
  return (
    <div className="pl-artefact">
      {address ? <Link href={address}>{artefact.title}</Link> : <span>{artefact.title}</span>}
      <span className="yx-note">{t('by', { name: artefact.addedByName })}</span>
      {removable && (
        <Button size="small" type="text" loading={busy} onClick={() => remove(artefact.id)}>
          {t('remove')}
        </Button>
      )}
      {artefact.body && <div className="pl-text">{artefact.body}</div>}
    </div>
  );
}

function Activities({ cycle, stage, removable }: { cycle: Cycle; stage: Stage; removable: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const { busy, unlink } = useRemoving();
  const { data } = useQuery(CycleActivitiesDocument, {
    variables: { id: cycle.id, stage: stage.num },
  });
  return (
    <>
      <p>{t('activities', { count: stage.activityCount })}</p>
      {!data && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      <ul className="pl-entries">
        {(data?.cycle?.activities.nodes ?? []).map(({ id, title, firstDay }) => (
          <li key={id}>
            <Link href={`/plans/activities/${id}`}>{title}</Link>{' '}
            <span className="yx-note">{dayText(firstDay, locale)}</span>{' '}
            {removable && (
              <Button size="small" type="text" loading={busy} onClick={() => unlink(cycle.id, stage.num, id)}>
                {t('unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
