import { holds } from '@yanxiu/access';
import { Form, Input, Radio, Space } from '../antd.js';
import { ViewUnitDocument } from '../documents/graphql.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useQuery } from '../graph.js';
import { textsOf } from '../texts.js';
import { useViewer } from '../viewer.js';
import type { SavedView, Views } from './use-views.js';

const useText = textsOf({
  save: ['另存为新视图', 'A new view'],
  rename: ['重命名视图', 'Rename the view'],
  ok: ['保存', 'Save'],
  name: ['名称', 'Name'],
  example: ['如：待补编码的学校', 'e.g. Schools without a code'],
  keeps: ['保存当前的筛选条件、排序和列设置。', 'Conditions, order and columns as they are now.'],
  sharing: ['谁可以使用', 'Who may use it'],
  mine: ['仅本人', 'Only me'],
  unit: ['{name}的人员', 'The people of {name}'],
  ownUnit: ['本机构', 'my unit'],
});

interface Values {
  name: string;
  unitId?: string;
}

export interface SaveViewDialogProps {
  /** The view to rename; a new one without. */
  view: SavedView | undefined;
  views: Views;
  onClose: () => void;
}

/** Asks for the name of a view, and whose it is to be. */
export function SaveViewDialog({ view, views, onClose }: SaveViewDialogProps) {
  const t = useText();
  const units = useManagedUnits();
  const submit = ({ name, unitId }: Values) =>
    view ? views.rename(view, name.trim()) : views.save(name.trim(), unitId || undefined);
  return (
    <FormDialog<Values>
      open
      title={t(view ? 'rename' : 'save')}
      submit={t('ok')}
      width={420}
      initial={{ name: view?.name ?? '', unitId: '' }}
      onSubmit={submit}
      onClose={onClose}
    >
      {!view && <p className="yx-note">{t('keeps')}</p>}
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, max: 30 }]}>
        <Input maxLength={30} placeholder={t('example')} autoFocus />
      </Form.Item>
      {!view && units.length > 0 && (
        <Form.Item name="unitId" label={t('sharing')}>
          <Radio.Group>
            <Space orientation="vertical">
              <Radio value="">{t('mine')}</Radio>
              {units.map((id) => (
                <Radio key={id} value={id}>
                  <UnitPeople id={id} />
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** Units of one's own that one manages: with these a view can be shared. */
function useManagedUnits(): string[] {
  const viewer = useViewer();
  const grants = viewer.grants.filter(
    (grant) =>
      grant.level !== 'PLATFORM' &&
      grant.level !== 'ALLIANCE' &&
      holds({ ...viewer, grants: [grant] }, 'organization:manage'),
  );
  return [...new Set(grants.map(({ unitId }) => unitId))];
}

function UnitPeople({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery(ViewUnitDocument, { variables: { id } });
  return t('unit', { name: data?.orgUnit?.name ?? t('ownUnit') });
}
