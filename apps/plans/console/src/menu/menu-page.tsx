import {
  Found,
  Page,
  client,
  momentText,
  textsOf,
  useMutation,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { App, Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CloseCourseMenuDocument, CourseMenuDocument, OpenCourseMenuDocument } from '../documents/graphql.js';
import { ChooseDialog } from './choose-dialog.js';
import type { Wanted } from './choose-dialog.js';
import { CourseBlock } from './course-block.js';
import { CourseDialog } from './course-dialog.js';
import { EditDialog } from './edit-dialog.js';
import { MenuChoices } from './menu-choices.js';
import { MenuTag } from './menu-tag.js';
import type { Course, Menu } from './menu.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import type { Held } from './withdraw-dialog.js';
import '../task/work.css';

const useText = textsOf({
  list: ['区域课程菜单', 'Course menus'],
  days: ['选课时间：{from} – {to}', '{from} – {to}'],
  most: ['每校至多选 {count} 门', '{count} courses of one school at most'],
  add: ['添加课程', 'Add a course'],
  edit: ['修改菜单', 'Change the menu'],
  open: ['发布菜单', 'Offer'],
  close: ['结束选课', 'End the choosing'],
  opened: ['菜单已发布，学校可以选课', 'Offered'],
  closed: ['选课已结束', 'Ended'],
  none: ['还没有课程，请添加课程后发布。', 'No course yet.'],
  required: ['还没有课程，请先添加课程。', 'Add a course first.'],
});

/** No school chosen above: nobody's choices. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** A menu with its courses: drawn up by the region, chosen from by schools (OH-09). */
export function MenuPage({ id }: { id: string }) {
  const t = useText();
  const unitId = useScope()?.unitId ?? nobody;
  const answer = useQuery(CourseMenuDocument, { variables: { id, unitId } });
  const menu = answer.data?.courseMenu;
  return (
    <Page
      title={menu?.title ?? t('list')}
      above={[{ title: t('list'), href: '/plans/menus' }]}
      note={menu && <MenuTag state={menu.state} choosing={menu.choosing} />}
      actions={menu?.mayOrganise && <Steps menu={menu} />}
    >
      <Found answer={answer} pick={(data) => data.courseMenu}>
        {(found) => <Courses menu={found} />}
      </Found>
    </Page>
  );
}

function Courses({ menu }: { menu: Menu }) {
  const t = useText();
  const { locale } = usePreferences();
  const [editing, edit] = useState<Course>();
  const [wanted, want] = useState<Wanted>();
  const [held, giveBack] = useState<Held>();
  const { opensAt, closesAt, mostPerSchool, note, courses } = menu;
  const days = t('days', { from: momentText(opensAt, locale), to: momentText(closesAt, locale) });
  return (
    <div className="yx-blocks">
      <section className="yx-block">
        <p>{[days, ...(mostPerSchool ? [t('most', { count: mostPerSchool })] : [])].join('；')}</p>
        {note && <div className="pl-text">{note}</div>}
        {courses.length === 0 && <p className="yx-note">{t('none')}</p>}
      </section>
      {courses.map((course) => (
        <CourseBlock key={course.id} {...{ menu, course, edit, want, giveBack }} />
      ))}
      {menu.state !== 'DRAFT' && <MenuChoices menu={menu} giveBack={giveBack} />}
      {editing && <CourseDialog menu={menu} course={editing} close={() => edit(undefined)} />}
      {wanted && <ChooseDialog wanted={wanted} close={() => want(undefined)} />}
      {held && <WithdrawDialog held={held} close={() => giveBack(undefined)} />}
    </div>
  );
}

function Steps({ menu }: { menu: Menu }) {
  const t = useText();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  const [open, opening] = useMutation(OpenCourseMenuDocument);
  const [close, closing] = useMutation(CloseCourseMenuDocument);
  const { id, version, state } = menu;
  const variables = { input: { id, version } };
  const failed = (error: Error) => {
    void message.error(error.message);
    void client.refetchQueries({ include: ['CourseMenu'] });
  };
  const told = (text: string) => () => void message.success(text);
  return (
    <Flex wrap gap={8}>
      {state !== 'CLOSED' && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
      {state === 'DRAFT' && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      {state === 'DRAFT' && (
        <Button
          type="primary"
          disabled={menu.courses.length === 0}
          loading={opening.loading}
          onClick={() => void open({ variables }).then(told(t('opened')), failed)}
        >
          {t('open')}
        </Button>
      )}
      {state === 'OPEN' && (
        <Button loading={closing.loading} onClick={() => void close({ variables }).then(told(t('closed')), failed)}>
          {t('close')}
        </Button>
      )}
      {editing && <EditDialog menu={menu} close={() => setEditing(false)} />}
      {adding && <CourseDialog menu={menu} close={() => setAdding(false)} />}
    </Flex>
  );
}
