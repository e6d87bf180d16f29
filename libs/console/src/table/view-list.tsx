import { App, Button } from '../antd.js';
import { faultOf } from '../fault.js';
import { textsOf } from '../texts.js';
import type { SavedView, Views } from './use-views.js';
import { ViewChanges } from './view-changes.js';
import { ViewLine } from './view-line.js';

const useText = textsOf({
  all: ['全部记录', 'All rows'],
  mine: ['我的视图', 'Mine'],
  ofUnit: ['{name}共享', 'Shared by {name}'],
  empty: [
    '还没有保存的视图。设好筛选条件、排序与列后，可存为视图，下次直接打开。',
    'No view yet: set conditions and columns, then keep them under a name.',
  ],
  failed: ['视图清单暂时读不到', 'The views can’t be read just now'],
  retry: ['重试', 'Try again'],
  save: ['另存为新视图…', 'Save as a new view…'],
  remove: ['删除视图“{name}”？', 'Remove the view “{name}”?'],
  removeShared: [
    '这是共享视图，删除后本机构人员都不能再使用。',
    'It is shared: nobody of the unit can use it any more.',
  ],
  ok: ['删除', 'Remove'],
  cancel: ['取消', 'Cancel'],
  network: ['网络不通或服务繁忙，请稍后重试。', 'No connection, or the service is busy.'],
});

export interface ViewListProps {
  views: Views;
  /** What a key and value of the address are in words. */
  say: (key: string, value: string | undefined) => { label: string; value: string };
  ask: (dialog: SavedView | 'new') => void;
  close: () => void;
}

/** The views to choose from, and what can be done with them. */
export function ViewList({ views, say, ask, close }: ViewListProps) {
  const t = useText();
  const { modal, message } = App.useApp();
  const { all, failed, retry, current, apply } = views;
  const tell = (error: unknown) => void message.error(faultOf(error).message ?? t('network'));
  const open = (view: SavedView | undefined) => {
    apply(view);
    close();
  };
  const remove = (view: SavedView) =>
    modal.confirm({
      title: t('remove', { name: view.name }),
      ...(!view.mine && { content: t('removeShared') }),
      okText: t('ok'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => views.remove(view).catch(tell),
    });
  return (
    <div className="yx-views">
      {failed && (
        <p>
          {t('failed')}
          <Button type="link" onClick={() => void retry()}>
            {t('retry')}
          </Button>
        </p>
      )}
      <Button type="text" block className="yx-view-name" aria-pressed={!current} onClick={() => open(undefined)}>
        {t('all')}
      </Button>
      {all?.length === 0 && <p className="yx-note">{t('empty')}</p>}
      {groupsOf(all ?? []).map(({ unit, own }) => (
        <div key={unit?.id ?? ''}>
          <div className="yx-note">{unit ? t('ofUnit', { name: unit.name }) : t('mine')}</div>
          <ul>
            {own.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                current={view.id === current?.id}
                open={() => open(view)}
                setDefault={() => void views.setDefault(view.isDefault ? undefined : view).catch(tell)}
                rename={() => ask(view)}
                remove={() => remove(view)}
              />
            ))}
          </ul>
        </div>
      ))}
      {current && <ViewChanges view={current} views={views} say={say} tell={tell} />}
      <hr className="yx-rule" />
      <Button block onClick={() => ask('new')}>
        {t('save')}
      </Button>
    </div>
  );
}

/** One's own first, then unit by unit, in the server's order. */
function groupsOf(all: readonly SavedView[]): { unit: SavedView['unit']; own: SavedView[] }[] {
  const groups = new Map<string, { unit: SavedView['unit']; own: SavedView[] }>();
  for (const view of all) {
    const key = view.unit?.id ?? '';
    const group = groups.get(key) ?? { unit: view.unit, own: [] };
    group.own.push(view);
    groups.set(key, group);
  }
  return [...groups.values()];
}
