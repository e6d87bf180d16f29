import { FormDialog, Link, civilDay, client, textsOf } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { EffectiveDay, OrderItems, orderOf } from '../choose/reason-items.js';
import type { Order } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { ChangeEffectDocument, MergeUnitsDocument } from '../documents/graphql.js';
import type { MergeUnitsMutation } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { ChangeEffect } from './change-effect.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['合并机构', 'Merge units'],
  submit: ['确定合并', 'Merge'],
  sources: ['并入“{name}”的机构', 'Units that go on in {name}'],
  needed: ['请选择要并入的机构', 'Choose the units'],
  name: ['合并后的名称', 'Name afterwards'],
  nameNeeded: ['请填写合并后的名称，至少 2 个字', 'Give the name, at least 2 characters'],
  done: ['机构已合并', 'Merged'],
  ended: ['机构已合并，下列联盟关系随之终止', 'Merged; these memberships have ended'],
  center: ['中心校（盟主校）须在联盟页面另行确定。', 'Name another centre on the page of the alliance.'],
  alliances: ['查看联盟与片区', 'See the alliances'],
  known: ['知道了', 'I see'],
});

interface Values extends Order {
  sources: string[];
  name: string;
  effectiveOn: string;
}

/** Other units of the same level go on in this one. */
export function MergeDialog({ unit, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const merge = useChange(MergeUnitsDocument, t('done'));
  const tell = useEndings();
  const { id, version, name, level } = unit;
  const send = async (values: Values) => {
    const sources = await Promise.all(values.sources.map(seen));
    const rest = { name: values.name.trim(), effectiveOn: values.effectiveOn, ...orderOf(values) };
    const data = await merge({ sources, target: { id, version }, ...rest });
    tell(data?.mergeOrgUnits.endedMemberships ?? []);
  };
  return (
    <FormDialog<Values>
      open
      width={640}
      title={t('title')}
      submit={t('submit')}
      danger
      initial={{ name, effectiveOn: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="sources" label={t('sources', { name })} rules={[{ required: true, message: t('needed') }]}>
        <UnitSelect multiple levels={[level]} under={unit.managingAuthority?.id} except={[id]} />
      </Form.Item>
      <Effects target={name} />
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <EffectiveDay />
      <OrderItems />
    </FormDialog>
  );
}

function Effects({ target }: { target: string }) {
  const sources = Form.useWatch<string[] | undefined>('sources') ?? [];
  return sources.map((id) => <ChangeEffect key={id} id={id} verb="merge" target={target} />);
}

/** The version of a unit that the preview has shown: who changes it meanwhile is not overwritten. */
async function seen(id: string): Promise<{ id: string; version: number }> {
  const { data } = await client.query({ query: ChangeEffectDocument, variables: { id } });
  return { id, version: data?.orgUnit?.version ?? 0 };
}

type Ended = MergeUnitsMutation['mergeOrgUnits']['endedMemberships'];

/** Tells which memberships ended with the merged units; a centre among them has to be appointed anew. */
function useEndings(): (ended: Ended) => void {
  const t = useText();
  const word = useWords();
  const { modal } = App.useApp();
  return (ended) => {
    if (ended.length === 0) return;
    const headless = ended.some(({ role }) => role !== 'MEMBER');
    const told = modal.info({
      title: t('ended'),
      okText: t('known'),
      content: (
        <>
          <ul className="og-points">
            {ended.map(({ id, unitName, role }) => (
              <li key={id}>
                {unitName}（{word(role)}）
              </li>
            ))}
          </ul>
          {headless && <p>{t('center')}</p>}
          <Link href="/organization/alliances" onClick={() => told.destroy()}>
            {t('alliances')}
          </Link>
        </>
      ),
    });
  };
}
