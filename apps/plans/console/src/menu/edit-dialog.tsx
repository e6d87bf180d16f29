import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import { UpdateCourseMenuDocument } from '../documents/graphql.js';
import { MenuFields, inputOf } from './menu-fields.js';
import type { MenuValues } from './menu-fields.js';
import type { Menu } from './menu.js';

const useText = textsOf({
  title: ['修改菜单', 'Change the menu'],
  save: ['保存', 'Save'],
  saved: ['菜单已保存', 'Saved'],
  afterStart: ['截止时间应在开始选课之后', 'It closes after it opens'],
});

/** Changes a menu's days and limit, also while schools choose. */
export function EditDialog({ menu, close }: { menu: Menu; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const { id, version, title, opensAt, closesAt, mostPerSchool, note } = menu;
  const [update] = useMutation(UpdateCourseMenuDocument, { refetchQueries: ['CourseMenu'] });
  return (
    <FormDialog<MenuValues>
      open
      title={t('title')}
      submit={t('save')}
      initial={{ title, opensAt: dayjs(opensAt), closesAt: dayjs(closesAt), mostPerSchool, note }}
      hints={{ afterStart: t('afterStart') }}
      onSubmit={(values) => update({ variables: { input: { ...inputOf(values), id, version } } })}
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include: ['CourseMenu'] })}
      onClose={close}
    >
      <MenuFields />
    </FormDialog>
  );
}
