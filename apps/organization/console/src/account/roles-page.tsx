import { Found, Page, stacked, textsOf, useSearch } from '@yanxiu/console';
import { Select, Table, Tag, Typography } from '@yanxiu/console/antd';
import { useSliceText } from './scope-tree.js';
import type { SliceKey } from './scope-tree.js';
import { useCatalogue } from './use-catalogue.js';

const useText = textsOf({
  title: ['角色与权限', 'Roles and permissions'],
  note: [
    '角色含有哪些权限由平台规定；授予时不能超出授予人本人的权限',
    'What each role holds; nobody grants more than he holds himself',
  ],
  role: ['角色', 'Role'],
  permission: ['权限', 'Permission'],
  needs: ['须同时具有', 'Needs'],
  holders: ['具有此权限的角色', 'Roles that hold it'],
  has: ['具有', 'Held'],
  all: ['全部角色', 'All roles'],
  nobody: ['仅系统使用', 'the system only'],
});

/** The catalogue: every permission, what it needs, and who holds it. */
export function RolesPage() {
  const t = useText();
  const [search, change] = useSearch();
  const { answer, roles } = useCatalogue();
  const chosen = roles.find(({ code }) => code === search.get('role'));
  return (
    <Page title={t('title')} note={t('note')}>
      <Found answer={answer} pick={(data) => data.permissionCatalogue}>
        {() => (
          <div className="yx-blocks">
            <section className="yx-block">
              <Select
                className="yx-filter"
                aria-label={t('role')}
                placeholder={t('all')}
                allowClear
                options={roles.map(({ code, name }) => ({ value: code, label: name }))}
                value={chosen?.code as never}
                onChange={(code?: string) => change({ role: code })}
              />
            </section>
            <Permissions held={chosen?.permissions} />
          </div>
        )}
      </Found>
    </Page>
  );
}

interface Line {
  id: string;
  dependsOn: string[];
}

/** Permissions of each slice, or those that one role holds. */
function Permissions({ held }: { held: string[] | undefined }) {
  const t = useText();
  const slice = useSliceText();
  const { roles, bySlice, permissionName } = useCatalogue();
  const holders = (id: string) => roles.filter(({ permissions }) => permissions.includes(id));
  const columns = [
    { key: 'permission', width: 240, title: t('permission'), render: ({ id }: Line) => permissionName(id) },
    {
      key: 'needs',
      width: 240,
      title: t('needs'),
      render: ({ dependsOn }: Line) => dependsOn.map(permissionName).join('、') || '—',
    },
    {
      key: 'holders',
      title: t('holders'),
      render: ({ id }: Line) =>
        holders(id).length > 0 ? (
          <div className="og-tags">
            {holders(id).map(({ code, name }) => (
              <Tag key={code}>{name}</Tag>
            ))}
          </div>
        ) : (
          t('nobody')
        ),
    },
  ];
  return bySlice
    .map(({ slice: key, own }) => ({ key, own: own.filter(({ id }) => !held || held.includes(id)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ key, own }) => (
      <section key={key} className="yx-block">
        <Typography.Title level={2}>{slice(key as SliceKey)}</Typography.Title>
        <Table<Line>
          className="yx-stacked"
          size="small"
          rowKey="id"
          pagination={false}
          columns={stacked<Line>(columns)}
          dataSource={own}
        />
      </section>
    ));
}
