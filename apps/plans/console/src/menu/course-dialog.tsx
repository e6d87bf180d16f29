import { FormDialog, client, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, DatePicker, Flex, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { MenuCodesDocument, SaveMenuCourseDocument } from '../documents/graphql.js';
import type { Course, Menu } from './menu.js';

const useText = textsOf({
  add: ['添加课程', 'Add a course'],
  change: ['修改课程', 'Change the course'],
  save: ['保存', 'Save'],
  saved: ['课程已保存', 'Saved'],
  title: ['课程名称', 'Title'],
  lecturer: ['授课专家', 'Who gives it'],
  experts: ['专家库中的专家（可不选，至多 5 名）', 'Experts of the register (5 at most)'],
  noExperts: ['本级专家库中没有可选的专家', 'No experts in the register'],
  audience: ['适用对象', 'For whom'],
  summary: ['内容简介', 'What it is about'],
  form: ['研修形式', 'Form'],
  content: ['研修内容', 'Content'],
  needed: ['请填写', 'Fill this in'],
  slot: ['时段 {num}', 'Time {num}'],
  when: ['起止时间', 'From and to'],
  place: ['地点（送课到校不填）', 'Place'],
  hours: ['学时', 'Hours'],
  capacity: ['可选学校数', 'Schools'],
  another: ['再加一个时段', 'One more time'],
  remove: ['删去', 'Remove'],
  lecturerFree: ['同一位专家的时段不能重叠，请调整。', 'The times of one lecturer overlap.'],
});

interface SlotValues {
  span: [Dayjs, Dayjs];
  place?: string | null;
  hours: number;
  capacity: number;
}
interface Values {
  title: string;
  lecturer: string;
  expertIds?: string[];
  audience?: string | null;
  summary?: string | null;
  form: string;
  content?: string | null;
  slots: SlotValues[];
}

function initialOf(course: Course | undefined): Partial<Values> {
  if (!course) return { slots: [{ capacity: 1, hours: 2 } as SlotValues] };
  const { title, lecturer, expertIds, audience, summary, form, content, slots } = course;
  const kept = slots.map(({ startsAt, endsAt, place, hours, capacity }) => ({
    ...{ span: [dayjs(startsAt), dayjs(endsAt)] as [Dayjs, Dayjs], place, hours: Number(hours), capacity },
  }));
  return { title, lecturer, expertIds, audience, summary, form: form.code, content: content?.code, slots: kept };
}

/** Writes a course with its times while the menu is being drawn up. */
export function CourseDialog({ menu, course, close }: { menu: Menu; course?: Course; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [save] = useMutation(SaveMenuCourseDocument, { refetchQueries: ['CourseMenu'] });
  const send = ({ slots, ...rest }: Values) => {
    const times = slots.map(({ span: [from, to], place, hours, capacity }) => ({
      ...{
        startsAt: from.toISOString(),
        endsAt: to.toISOString(),
        place: place?.trim(),
        hours: String(hours),
        capacity,
      },
    }));
    const known = course ? { id: course.id, version: course.version } : { idempotencyKey };
    return save({ variables: { input: { expertIds: [], ...rest, ...known, menuId: menu.id, slots: times } } });
  };
  return (
    <FormDialog<Values>
      open
      width={720}
      title={t(course ? 'change' : 'add')}
      submit={t('save')}
      initial={initialOf(course)}
      hints={{ lecturerFree: t('lecturerFree') }}
      onSubmit={send}
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include: ['CourseMenu'] })}
      onClose={close}
    >
      <Fields unitId={menu.unit?.id ?? ''} />
      <Slots />
    </FormDialog>
  );
}

function Fields({ unitId }: { unitId: string }) {
  const t = useText();
  const { data } = useQuery(MenuCodesDocument, { variables: { unitId } });
  const needed = [{ required: true, whitespace: true, min: 2, message: t('needed') }];
  const options = (choices: { item: { code: string; name: string } }[] | undefined) =>
    (choices ?? []).map(({ item: { code, name } }) => ({ value: code, label: name }));
  const experts = (data?.activityChoices?.experts ?? []).map(({ expertId, name, organisation, subjects }) => ({
    value: expertId,
    label: [name, organisation, subjects.join('、')].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <Form.Item name="title" label={t('title')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="lecturer" label={t('lecturer')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="expertIds" label={t('experts')}>
        <Select
          mode="multiple"
          maxCount={5}
          showSearch={{ optionFilterProp: 'label' }}
          options={experts}
          notFoundContent={t('noExperts')}
        />
      </Form.Item>
      <Form.Item name="form" label={t('form')} rules={[{ required: true, message: t('needed') }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options(data?.activityChoices?.forms)} />
      </Form.Item>
      <Form.Item name="content" label={t('content')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options(data?.activityChoices?.contents)}
        />
      </Form.Item>
      <Form.Item name="audience" label={t('audience')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="summary" label={t('summary')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}

function Slots() {
  const t = useText();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form.List name="slots">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="pl-part">
              <Flex justify="space-between">
                <strong>{t('slot', { num: name + 1 })}</strong>
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                )}
              </Flex>
              <Form.Item name={[name, 'span']} label={t('when')} rules={needed}>
                <DatePicker.RangePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" />
              </Form.Item>
              <Form.Item name={[name, 'place']} label={t('place')}>
                <Input maxLength={100} />
              </Form.Item>
              <Flex wrap gap={16}>
                <Form.Item name={[name, 'hours']} label={t('hours')} rules={needed}>
                  <InputNumber min={0.25} max={24} step={0.5} precision={2} />
                </Form.Item>
                <Form.Item name={[name, 'capacity']} label={t('capacity')} rules={needed}>
                  <InputNumber min={1} max={500} precision={0} />
                </Form.Item>
              </Flex>
            </fieldset>
          ))}
          <Button onClick={() => add({ capacity: 1, hours: 2 })} disabled={fields.length >= 20}>
            {t('another')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
