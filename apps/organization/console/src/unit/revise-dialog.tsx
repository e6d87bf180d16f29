import { FormDialog, textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { CodeSelect } from '../choose/code-select.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { ReviseUnitDocument } from '../documents/graphql.js';
import type { Ownership } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['修订机构资料', 'Change the particulars'],
  submit: ['保存', 'Save'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose the kind'],
  stages: ['学段', 'Stages'],
  ownership: ['办学性质', 'Ownership'],
  rural: ['是否乡村学校', 'Rural'],
  unknown: ['未登记', 'Not recorded'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  address: ['地址', 'Address'],
  longitude: ['经度（东经为正）', 'Longitude'],
  latitude: ['纬度（北纬为正）', 'Latitude'],
  number: ['请填写数字，如 109.586', 'A number, e.g. 109.586'],
  keep: ['已登记的经纬度可以更正，不能清空', 'It can be corrected, not taken away'],
  region: ['所在行政区', 'Region it lies in'],
  regionHint: ['与主管机构不同时填写，如市直属学校所在的县', 'Where another unit than that of the region runs it'],
  done: ['机构资料已更新', 'Saved'],
});

interface Values {
  kind: string;
  stages: string[];
  ownership: Ownership;
  rural?: 'yes' | 'no';
  address?: string;
  longitude?: string;
  latitude?: string;
  regionId?: string;
}

const decimal = /^-?\d{1,3}(\.\d{1,6})?$/;

/** Kind, stages, ownership and location: what has no history of its own. */
export function ReviseDialog({ unit, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const word = useWords();
  const revise = useChange(ReviseUnitDocument, t('done'));
  const school = unit.level === 'SCHOOL' || unit.level === 'SECTION';
  const initial = {
    kind: unit.kind.code,
    ...(school && { stages: unit.stages, ownership: unit.ownership }),
    ...(school && unit.rural !== null && { rural: unit.rural ? ('yes' as const) : ('no' as const) }),
    ...(unit.address && { address: unit.address }),
    ...(unit.longitude && { longitude: unit.longitude }),
    ...(unit.latitude && { latitude: unit.latitude }),
  };
  // Only what was changed is sent: what another has changed meanwhile stays his.
  const send = (values: Values) => {
    const { rural, address, ...rest } = changedOf(values, initial);
    return revise({
      ...{ id: unit.id, version: unit.version, ...rest },
      ...(rural && { rural: rural === 'yes' }),
      ...(address !== undefined && { address: address.trim() }),
    });
  };
  const coordinate = (name: 'longitude' | 'latitude') => (
    <Form.Item
      name={name}
      label={t(name)}
      rules={[
        { pattern: decimal, message: t('number') },
        { required: !!unit[name], message: t('keep') },
      ]}
    >
      <Input inputMode="decimal" />
    </Form.Item>
  );
  return (
    <FormDialog<Values> open title={t('title')} submit={t('submit')} initial={initial} onSubmit={send} onClose={close}>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <CodeSelect
          unitId={unit.id}
          scheme={unit.level === 'GROUP' ? 'GROUP_KIND' : 'ORG_KIND'}
          level={unit.level === 'GROUP' ? undefined : unit.level}
        />
      </Form.Item>
      {school && (
        <>
          <Form.Item name="stages" label={t('stages')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={stages.map((value) => ({ value, label: word(value) }))}
            />
          </Form.Item>
          <div className="og-pair">
            <Form.Item name="ownership" label={t('ownership')}>
              <Select options={['PUBLIC', 'PRIVATE'].map((value) => ({ value, label: word(value) }))} />
            </Form.Item>
            <Form.Item name="rural" label={t('rural')}>
              <Select
                placeholder={t('unknown')}
                options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
              />
            </Form.Item>
          </div>
        </>
      )}
      <Form.Item name="address" label={t('address')}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="og-pair">
        {coordinate('longitude')}
        {coordinate('latitude')}
      </div>
      {school && (
        <Form.Item name="regionId" label={t('region')} extra={t('regionHint')}>
          <UnitSelect levels={['COUNTY', 'CITY']} placeholder={unit.region?.name} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** The fields that differ from what stood there when the dialog was opened. */
function changedOf(values: Values, initial: Partial<Values>): Partial<Values> {
  const differs = ([key, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(initial[key as keyof Values]);
  return Object.fromEntries(Object.entries(values).filter(differs));
}
