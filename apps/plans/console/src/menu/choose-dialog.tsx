import {
  FormDialog,
  client,
  momentText,
  newKey,
  textsOf,
  useMutation,
  usePreferences,
  useScope,
} from '@yanxiu/console';
import { Alert, App, Checkbox, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { ChooseCourseDocument } from '../documents/graphql.js';
import type { ChooseCourseMutation } from '../documents/graphql.js';

const useText = textsOf({
  title: ['选课：{title}', 'Choose: {title}'],
  submit: ['确定选课', 'Choose'],
  done: ['已选课，活动草稿已生成', 'Chosen: the activity is drafted'],
  note: [
    '{when}。选课后在“活动”中生成本校的活动草稿，由本校发布和组织。',
    '{when}. The school publishes and runs the activity.',
  ],
  school: ['请先在上方选择学校，再为该校选课。', 'Choose the school above first.'],
  owner: ['本校责任人', 'Who answers for it'],
  ownerNeeded: ['请选择本校责任人', 'Choose who answers for it'],
  accept: ['时间冲突，仍要选课', 'Choose in spite of the clash'],
  CLASH: ['与本校下列活动时间冲突；如仍要选，请勾选后再提交。', 'It clashes with these activities of the school.'],
  FULL: ['该时段刚刚被选满，请选其他时段。', 'No room is left: choose another time.'],
  LIMIT: ['本校已达每校可选门数。', 'The school has as many as it may.'],
  ALREADY: ['本校已选这门课程。', 'The school has this course.'],
});

export interface Wanted {
  slotId: string;
  title: string;
  when: string;
}

type Answer = ChooseCourseMutation['chooseCourse'];

/** A school takes a course; what stands in the way is told before anything is written. */
export function ChooseDialog({ wanted, close }: { wanted: Wanted; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const unitId = useScope()?.unitId;
  const [answer, tell] = useState<Answer>();
  const [choose] = useMutation(ChooseCourseDocument, { refetchQueries: ['CourseMenu', 'MenuChoices'] });
  const send = async ({ ownerId, accept }: { ownerId: string; accept?: boolean }) => {
    const input = {
      slotId: wanted.slotId,
      unitId: unitId ?? '',
      ownerId,
      acceptClashes: Boolean(accept),
      idempotencyKey: newKey(),
    };
    const { data } = await choose({ variables: { input } });
    tell(data?.chooseCourse);
    if (data?.chooseCourse.outcome === 'CHOSEN') {
      void message.success(t('done'));
      close();
    } else throw new Stays();
  };
  return (
    <FormDialog<{ ownerId: string; accept?: boolean }>
      open
      title={t('title', { title: wanted.title })}
      submit={t('submit')}
      hints={{ schoolOfRegion: t('school'), exists: t('school') }}
      onSubmit={(values) => send(values)}
      onReload={() => void client.refetchQueries({ include: ['CourseMenu'] })}
      onClose={close}
    >
      <p className="yx-note">{t('note', { when: wanted.when })}</p>
      {answer && answer.outcome !== 'CHOSEN' && <Outcome answer={answer} />}
      <Form.Item name="ownerId" label={t('owner')} rules={[{ required: true, message: t('ownerNeeded') }]}>
        <PersonSelect near={unitId} />
      </Form.Item>
      {answer?.outcome === 'CLASH' && (
        <Form.Item name="accept" valuePropName="checked">
          <Checkbox>{t('accept')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** Keeps the dialog open: the outcome is told in it. */
class Stays extends Error {}

function Outcome({ answer: { outcome, clashes } }: { answer: Answer }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <Alert
      type="warning"
      showIcon
      className="pl-refusal"
      title={t(outcome as 'FULL')}
      description={clashes.map(({ title, startsAt }) => (
        <div key={title + startsAt}>{`${title}（${momentText(startsAt, locale)}）`}</div>
      ))}
    />
  );
}
