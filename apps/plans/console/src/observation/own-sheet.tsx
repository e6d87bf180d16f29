import { Refusal, textsOf, useLeaveWarning, useMutation } from '@yanxiu/console';
import { App, Button, Flex, Input, InputNumber, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SaveObservationSheetDocument, SubmitObservationSheetDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';

const useText = textsOf({
  title: ['我的观察表', 'My sheet'],
  begin: ['我来填写观察表', 'Fill in a sheet'],
  beginNote: ['参加本次活动的人员都可以填写。', 'Anybody who takes part may.'],
  score: ['评分', 'Score'],
  of: ['满分 {most}', 'of {most}'],
  note: ['记录', 'Note'],
  noteOf: ['“{name}”的记录', 'Note on {name}'],
  scoreOf: ['“{name}”的评分', 'Score of {name}'],
  comment: ['总体意见', 'Comment on the whole'],
  save: ['暂存', 'Keep'],
  saved: ['已暂存，仅本人可见', 'Kept: nobody else sees it'],
  submit: ['提交', 'Hand in'],
  again: ['重新提交', 'Hand in anew'],
  submitted: ['已提交', 'Handed in'],
  draft: ['填写中', 'Begun'],
  assigned: ['待填写', 'To be filled in'],
  done: ['观察表已提交', 'Handed in'],
  scored: ['还有要点没有评分，请补充后提交。', 'Some items have no score yet.'],
  score_: ['评分超出满分或多于一位小数，请修改。', 'A score is beyond its most or has more than one place.'],
  past: ['活动开始后才能填写观察表。', 'Sheets are filled in once the activity has begun.'],
});

interface Mark {
  score?: number | null;
  note?: string;
}
type Marks = Record<string, Mark>;

/** The observer's own sheet, to be filled in with a thumb; nobody else sees it until it is handed in. */
export function OwnSheet({ lesson }: { lesson: Lesson }) {
  const t = useText();
  const mine = lesson.sheets.find(({ own }) => own);
  const [begun, begin] = useState(Boolean(mine));
  if (!mine && !lesson.mayObserve) return null;
  if (!begun)
    return (
      <section className="yx-block">
        <Flex wrap gap={8} align="center">
          <Button onClick={() => begin(true)}>{t('begin')}</Button>
          <span className="yx-note">{t('beginNote')}</span>
        </Flex>
      </section>
    );
  return <Sheet lesson={lesson} />;
}

function marksOf(lesson: Lesson): Marks {
  const mine = lesson.sheets.find(({ own }) => own);
  return Object.fromEntries(
    (mine?.marks ?? []).map(({ item, score, note }) => [
      item,
      { score: score ? Number(score) : null, note: note ?? '' },
    ]),
  );
}

function Sheet({ lesson }: { lesson: Lesson }) {
  const t = useText();
  const mine = lesson.sheets.find(({ own }) => own);
  const [marks, setMarks] = useState<Marks>(() => marksOf(lesson));
  const [comment, setComment] = useState(mine?.comment ?? '');
  const dirty = JSON.stringify([marks, comment]) !== JSON.stringify([marksOf(lesson), mine?.comment ?? '']);
  useLeaveWarning(dirty);
  const closed = lesson.state === 'CLOSED';
  const set = (item: string, mark: Mark) => setMarks({ ...marks, [item]: { ...marks[item], ...mark } });
  const state = mine?.state === 'SUBMITTED' ? 'submitted' : mine?.state === 'DRAFT' ? 'draft' : 'assigned';
  return (
    <section className="yx-block">
      <Flex wrap gap={8} align="center" className="pl-head">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        <Tag color={state === 'submitted' ? 'green' : 'orange'}>{t(state)}</Tag>
      </Flex>
      {lesson.form.aspects.map((aspect) => (
        <div key={aspect.code}>
          <Typography.Title level={3}>{aspect.name}</Typography.Title>
          {aspect.items.map((item) => (
            <Item
              key={item.code}
              item={item}
              mark={marks[item.code] ?? {}}
              disabled={closed}
              set={(mark) => set(item.code, mark)}
            />
          ))}
        </div>
      ))}
      <div className="pl-sheet-item">
        <Typography.Title level={3}>{t('comment')}</Typography.Title>
        <Input.TextArea
          rows={3}
          maxLength={4000}
          disabled={closed}
          aria-label={t('comment')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </div>
      {!closed && <Sending lesson={lesson} marks={marks} comment={comment} />}
    </section>
  );
}

interface ItemProps {
  item: { code: string; name: string; most?: string | null };
  mark: Mark;
  disabled: boolean;
  set: (mark: Mark) => void;
}

function Item({ item: { name, most }, mark, disabled, set }: ItemProps) {
  const t = useText();
  return (
    <div className="pl-sheet-item">
      <div className="pl-sheet-scores">
        <strong className="pl-work-what">{name}</strong>
        {most && (
          <Flex gap={8} align="center">
            <InputNumber
              min={0}
              max={Number(most)}
              step={0.5}
              precision={1}
              inputMode="decimal"
              disabled={disabled}
              aria-label={t('scoreOf', { name })}
              placeholder={t('score')}
              value={mark.score ?? null}
              onChange={(score) => set({ score })}
            />
            <span className="yx-note">{t('of', { most })}</span>
          </Flex>
        )}
      </div>
      <Input.TextArea
        rows={2}
        maxLength={1000}
        disabled={disabled}
        aria-label={t('noteOf', { name })}
        placeholder={t('note')}
        value={mark.note ?? ''}
        onChange={({ target }) => set({ note: target.value })}
      />
    </div>
  );
}

function Sending({ lesson, marks, comment }: { lesson: Lesson; marks: Marks; comment: string }) {
  const t = useText();
  const { message } = App.useApp();
  const options = { refetchQueries: ['LessonObservation', 'MyObservationSheets'], awaitRefetchQueries: true };
  const [save, saving] = useMutation(SaveObservationSheetDocument, options);
  const [submit, sending] = useMutation(SubmitObservationSheetDocument, options);
  const mine = lesson.sheets.find(({ own }) => own);
  const input = {
    ...{ observationId: lesson.id, version: mine?.version, comment: comment.trim() },
    marks: Object.entries(marks).map(([item, { score, note }]) => ({
      ...{ item, note: note?.trim() },
      score: score === null || score === undefined ? null : String(score),
    })),
  };
  const told = (text: string) => () => void message.success(text);
  // Told by the refusal above the buttons.
  const failed = () => undefined;
  const again = mine?.state === 'SUBMITTED';
  return (
    <>
      <Refusal
        error={saving.error ?? sending.error}
        hints={{ scored: t('scored'), score: t('score_'), past: t('past') }}
      />
      <Flex wrap gap={8}>
        {!again && (
          <Button
            loading={saving.loading}
            onClick={() => void save({ variables: { input } }).then(told(t('saved')), failed)}
          >
            {t('save')}
          </Button>
        )}
        <Button
          type="primary"
          loading={sending.loading}
          onClick={() => void submit({ variables: { input } }).then(told(t('done')), failed)}
        >
          {t(again ? 'again' : 'submit')}
        </Button>
      </Flex>
    </>
  );
}
