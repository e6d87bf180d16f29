import { ClockInput, FormDialog, clockPattern, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form } from '@yanxiu/console/antd';
import { SetBellScheduleDocument } from '../documents/graphql.js';
import type { TimetableOfQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['作息表', 'Bell schedule'],
  note: [
    '课表只写节次的，按此换算时间；已导入的课表不变。',
    'Timetables that give numbers are read by it; those imported before stay.',
  ],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  lesson: ['第 {num} 节', 'Lesson {num}'],
  from: ['开始', 'From'],
  to: ['结束', 'To'],
  timeNeeded: ['如 14:30', 'As in 14:30'],
  add: ['增加一节', 'Add a lesson'],
  remove: ['删去最后一节', 'Remove the last'],
  afterPrevious: ['各节课应按先后排列，互不重叠', 'Lessons follow each other'],
  after: ['结束应晚于开始', 'The end is not after the start'],
});

interface Lesson {
  startsAt?: string;
  endsAt?: string;
}

interface Props {
  unitId: string;
  schedule: TimetableOfQuery['bellSchedule'] | null;
  close: () => void;
}

const mostLessons = 20;
const include = ['TimetableOf'];

/** When the lessons of a school are. */
export function BellDialog({ unitId, schedule, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [set] = useMutation(SetBellScheduleDocument, { refetchQueries: include });
  const lessons: Lesson[] = schedule?.lessons.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) ?? [{}];
  return (
    <FormDialog<{ lessons: Lesson[] }>
      open
      title={t('title')}
      submit={t('save')}
      initial={{ lessons }}
      hints={{ afterPrevious: t('afterPrevious'), after: t('after') }}
      onSubmit={({ lessons: typed }) =>
        set({
          variables: {
            input: {
              ...{ unitId, ...(schedule && { version: schedule.version }) },
              lessons: typed.map(({ startsAt = '', endsAt = '' }, index) => ({ num: index + 1, startsAt, endsAt })),
            },
          },
        })
      }
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.List name="lessons">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <div key={key} className="pl-bell" role="group" aria-label={t('lesson', { num: index + 1 })}>
                <strong>{t('lesson', { num: index + 1 })}</strong>
                {(['startsAt', 'endsAt'] as const).map((part) => (
                  <Form.Item
                    key={part}
                    name={[name, part]}
                    {...(index === 0 && { label: t(part === 'startsAt' ? 'from' : 'to') })}
                    rules={[{ required: true, pattern: clockPattern, message: t('timeNeeded') }]}
                  >
                    <ClockInput {...(index > 0 && { label: t(part === 'startsAt' ? 'from' : 'to') })} />
                  </Form.Item>
                ))}
              </div>
            ))}
            <div className="pl-week-steps">
              {fields.length < mostLessons && <Button onClick={() => add({})}>{t('add')}</Button>}
              {fields.length > 1 && <Button onClick={() => remove(fields.length - 1)}>{t('remove')}</Button>}
            </div>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}
