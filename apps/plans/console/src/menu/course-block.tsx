import { Link, client, textsOf, usePreferences, useMutation } from '@yanxiu/console';
import { App, Button, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { RemoveMenuCourseDocument } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import type { Wanted } from './choose-dialog.js';
import type { Course, Menu } from './menu.js';
import type { Held } from './withdraw-dialog.js';

const useText = textsOf({
  by: ['授课：{lecturer}', 'by {lecturer}'],
  for: ['对象：{audience}', 'for {audience}'],
  school: ['送课到校', 'At the school'],
  hours: ['{hours} 学时', '{hours} hours'],
  seats: ['已选 {taken} / 可选 {capacity} 校', '{taken} of {capacity} schools'],
  full: ['已满', 'Full'],
  choose: ['选此时段', 'Choose'],
  chosen: ['本校已选', 'Chosen'],
  toActivity: ['查看活动', 'Activity'],
  withdraw: ['退选', 'Give back'],
  edit: ['修改', 'Change'],
  remove: ['删去', 'Remove'],
});

interface Props {
  menu: Menu;
  course: Course;
  edit: (course: Course) => void;
  want: (wanted: Wanted) => void;
  giveBack: (held: Held) => void;
}

/** A course with its times; a school takes one of them. */
export function CourseBlock({ menu, course, edit, want, giveBack }: Props) {
  const t = useText();
  const { num, title, lecturer, audience, summary, form, content, slots, choiceOf } = course;
  const remarks = [
    t('by', { lecturer }),
    ...(audience ? [t('for', { audience })] : []),
    form.name,
    ...(content ? [content.name] : []),
  ];
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="center">
        <Typography.Title level={2}>{`${num}. ${title}`}</Typography.Title>
        {menu.state === 'DRAFT' && menu.mayOrganise && (
          <Flex gap={8}>
            <Button size="small" onClick={() => edit(course)}>
              {t('edit')}
            </Button>
            <Remove course={course} />
          </Flex>
        )}
      </Flex>
      <p className="yx-note">{remarks.join('；')}</p>
      {summary && <div className="pl-text">{summary}</div>}
      <ul className="pl-slots">
        {slots.map((slot) => (
          <Slot key={slot.id} {...{ menu, course, slot, want }} />
        ))}
      </ul>
      {choiceOf && (
        <Flex wrap gap={8} align="center">
          <Tag color="green">{t('chosen')}</Tag>
          {choiceOf.activity && <Link href={`/plans/activities/${choiceOf.activity.id}`}>{t('toActivity')}</Link>}
          {choiceOf.mayWithdraw && (
            <Button size="small" onClick={() => giveBack({ id: choiceOf.id, version: choiceOf.version, title })}>
              {t('withdraw')}
            </Button>
          )}
        </Flex>
      )}
    </section>
  );
}

type SlotProps = Pick<Props, 'menu' | 'course' | 'want'> & { slot: Course['slots'][number] };

function Slot({ menu, course, slot, want }: SlotProps) {
  const t = useText();
  const { locale } = usePreferences();
  const { id, startsAt, endsAt, place, hours, capacity, taken } = slot;
  const when = meetingText(startsAt, endsAt, locale);
  const full = taken >= capacity;
  const may = menu.mayChoose && !course.choiceOf;
  return (
    <li>
      <span>{when}</span>
      <span>{place ?? t('school')}</span>
      <span>{t('hours', { hours })}</span>
      <span>{t('seats', { taken, capacity })}</span>
      {may && !full && (
        <Button size="small" onClick={() => want({ slotId: id, title: course.title, when })}>
          {t('choose')}
        </Button>
      )}
      {full && <Tag>{t('full')}</Tag>}
      {course.choiceOf?.slot?.id === id && <Tag color="green">{t('chosen')}</Tag>}
    </li>
  );
}

function Remove({ course: { id, version } }: { course: Course }) {
  const t = useText();
  const { message } = App.useApp();
  const [remove, { loading }] = useMutation(RemoveMenuCourseDocument, { refetchQueries: ['CourseMenu'] });
  const failed = (error: Error) => {
    void message.error(error.message);
    void client.refetchQueries({ include: ['CourseMenu'] });
  };
  return (
    <Button
      size="small"
      loading={loading}
      onClick={() => void remove({ variables: { input: { id, version } } }).catch(failed)}
    >
      {t('remove')}
    </Button>
  );
}
