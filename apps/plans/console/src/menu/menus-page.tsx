import {
  DataTable,
  FormDialog,
  Link,
  Page,
  momentText,
  navigate,
  newKey,
  textsOf,
  useHolds,
  useMutation,
  usePreferences,
  useScope,
  useViewer,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { CourseMenusDocument, CreateCourseMenuDocument } from '../documents/graphql.js';
import type { CourseMenuState, CourseMenusQuery } from '../documents/graphql.js';
import { MenuFields, inputOf } from './menu-fields.js';
import type { MenuValues } from './menu-fields.js';
import { MenuTag, useMenuText } from './menu-tag.js';

const useText = textsOf({
  title: ['区域课程菜单', 'Course menus'],
  note: ['区域提供课程，学校选课后生成本校活动', 'The region offers, schools choose'],
  create: ['编制菜单', 'New menu'],
  name: ['名称', 'Title'],
  unit: ['编制机构', 'By'],
  days: ['选课时间', 'Days of choosing'],
  courses: ['课程数', 'Courses'],
  state: ['状态', 'State'],
  empty: ['还没有课程菜单', 'No menus yet'],
  region: ['请在上方选择县（市、区）或以上机构后编制。', 'Choose a county or above first.'],
  afterStart: ['截止时间应在开始选课之后', 'It closes after it opens'],
});

const regions = new Set<string>(['PLATFORM', 'PROVINCE', 'CITY', 'COUNTY']);

type Row = NonNullable<CourseMenusQuery['courseMenus']>['nodes'][number];

/** Menus that a region offers (OH-09). */
export function MenusPage() {
  const t = useText();
  const word = useMenuText();
  const holds = useHolds();
  const { grants } = useViewer();
  // Only a region draws menus up: a school would be refused.
  const regional = grants.some(({ level }) => regions.has(level));
  const [creating, setCreating] = useState(false);
  const states = (['DRAFT', 'OPEN', 'CLOSED'] as const).map((value) => ({ value, label: word(value) }));
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        holds('plans:organise') &&
        regional && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="plans.menus"
        label={t('title')}
        query={CourseMenusDocument}
        variables={({ first, after, filters }) => ({
          ...{ first, after },
          states: filters['state']?.split(',') as CourseMenuState[] | undefined,
        })}
        rows={(data) => data.courseMenus}
        columns={useColumns()}
        filters={[{ kind: 'choices', key: 'state', label: t('state'), options: states }]}
        open={({ id }) => `/plans/menus/${id}`}
        rowLabel={({ title }) => title}
        empty={t('empty')}
      />
      {creating && <CreateDialog close={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/menus/${id}`}>{title}</Link> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    {
      ...{ key: 'days', title: t('days') },
      render: ({ opensAt, closesAt }) => `${momentText(opensAt, locale)} – ${momentText(closesAt, locale)}`,
    },
    { key: 'courses', title: t('courses'), align: 'right', render: ({ courses }) => courses.length },
    { key: 'state', title: t('state'), render: ({ state, choosing }) => <MenuTag state={state} choosing={choosing} /> },
  ];
}

function CreateDialog({ close }: { close: () => void }) {
  const t = useText();
  const unitId = useScope()?.unitId;
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const [create] = useMutation(CreateCourseMenuDocument, { refetchQueries: ['CourseMenus'] });
  const send = async (values: MenuValues) => {
    const input = { ...inputOf(values), unitId: unitId ?? '', idempotencyKey };
    const { data } = await create({ variables: { input } });
    created.current = data?.createCourseMenu.menu.id;
  };
  return (
    <FormDialog<MenuValues>
      open
      title={t('create')}
      submit={t('create')}
      hints={{ exists: t('region'), isUuid: t('region'), afterStart: t('afterStart') }}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/menus/${created.current}`)}
      onClose={close}
    >
      <MenuFields />
    </FormDialog>
  );
}
