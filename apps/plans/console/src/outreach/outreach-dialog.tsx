import { FormDialog, client, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, Flex, Form, Input, Radio } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { AnnounceOutreachDocument, OutreachKindsDocument, ReviseOutreachDocument } from '../documents/graphql.js';
import type { OutreachQuery } from '../documents/graphql.js';
import { SchoolSelect } from './school-select.js';
import '../task/work.css';

const useText = textsOf({
  announce: ['填报送教', 'Enter an outreach'],
  revise: ['更正送教', 'Set the outreach right'],
  submit: ['提请受援校确认', 'Ask the receiver'],
  done: ['已提请受援校确认', 'The receiver is asked'],
  receiver: ['受援校', 'Receiving school'],
  receiverNeeded: ['请选择受援校', 'Choose the school'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose the kind'],
  lesson: ['第 {num} 节（场）', 'Lesson {num}'],
  title: ['课题', 'Title'],
  subject: ['学科', 'Subject'],
  grade: ['年级、班级', 'Grade and class'],
  teacher: ['送教教师', 'Teacher'],
  needed: ['请填写', 'Fill this in'],
  add: ['再加一节', 'One more'],
  remove: ['删去', 'Remove'],
  note: ['说明', 'Note'],
  otherSchool: ['受援校须是本单位以外的学校。', 'It has to be another school.'],
});

type Outreach = NonNullable<OutreachQuery['outreach']>;

interface Values {
  receiverId: string;
  kind: string;
  lessons: { title: string; subject?: string | null; grade?: string | null; teacherId: string }[];
  note?: string | null;
}

interface Props {
  activityId?: string;
  outreach?: Outreach;
  near?: string | undefined;
  close: () => void;
}

const include = ['ActivityWork', 'Outreach', 'Outreaches', 'OutreachTimeline'];

function initialOf(outreach: Outreach | undefined): Partial<Values> {
  if (!outreach) return { kind: 'SEND_LESSON', lessons: [{ title: '', teacherId: undefined as never }] };
  const { receiver, kind, lessons, note } = outreach;
  const kept = lessons.map(({ title, subject, grade, teacher }) => ({
    title,
    subject,
    grade,
    teacherId: teacher?.id ?? '',
  }));
  return { ...(receiver && { receiverId: receiver.id }), kind: kind.code, lessons: kept, note };
}

/** Enters where lessons were brought, or sets it right after a dispute. */
export function OutreachDialog({ activityId, outreach, near, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [announce] = useMutation(AnnounceOutreachDocument, { refetchQueries: include });
  const [revise] = useMutation(ReviseOutreachDocument, { refetchQueries: include });
  const send = (values: Values) =>
    outreach
      ? revise({ variables: { input: { ...values, id: outreach.id, version: outreach.version } } })
      : announce({ variables: { input: { ...values, activityId: activityId!, idempotencyKey } } });
  return (
    <FormDialog<Values>
      open
      width={640}
      title={t(outreach ? 'revise' : 'announce')}
      submit={t('submit')}
      initial={initialOf(outreach)}
      hints={{ otherSchool: t('otherSchool') }}
      onSubmit={send}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <Fields activityId={activityId ?? outreach?.activity.id ?? ''} outreach={outreach} near={near} />
    </FormDialog>
  );
}

type FieldsProps = Pick<Props, 'near'> & { activityId: string; outreach: Outreach | undefined };

function Fields({ activityId, outreach, near }: FieldsProps) {
  const t = useText();
  const { data } = useQuery(OutreachKindsDocument);
  const kinds = (data?.outreachKinds ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="receiverId" label={t('receiver')} rules={[{ required: true, message: t('receiverNeeded') }]}>
        <SchoolSelect activityId={activityId} known={outreach?.receiver} />
      </Form.Item>
      <Lessons known={outreach?.lessons.map(({ teacher }) => teacher) ?? []} near={near} />
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function Lessons({ known, near }: { known: Outreach['lessons'][number]['teacher'][]; near: string | undefined }) {
  const t = useText();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form.List name="lessons">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="pl-part">
              <Flex justify="space-between">
                <strong>{t('lesson', { num: name + 1 })}</strong>
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                )}
              </Flex>
              <Form.Item name={[name, 'title']} label={t('title')} rules={needed}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'teacherId']} label={t('teacher')} rules={needed}>
                <PersonSelect near={near} known={known[name]} />
              </Form.Item>
              <Form.Item name={[name, 'subject']} label={t('subject')}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'grade']} label={t('grade')}>
                <Input maxLength={40} />
              </Form.Item>
            </fieldset>
          ))}
          <Button onClick={() => add({ title: '' })} disabled={fields.length >= 20}>
            {t('add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
