import { FormDialog, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, ArrowDownOutlined, ArrowUpOutlined, Button, Form, Input, Select, Skeleton } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  ArrangeThemeSeriesDocument,
  CreateThemeSeriesDocument,
  ThemesToArrangeDocument,
} from '../documents/graphql.js';
import type { Series } from './series.js';
import { useThemeChoices } from './theme-fields.js';

const useText = textsOf({
  create: ['新建主题系列', 'New series of themes'],
  arrange: ['编排主题系列', 'Arrange the series'],
  save: ['保存', 'Save'],
  unit: ['机构', 'Unit'],
  unitNeeded: ['请选择机构', 'Choose the unit'],
  name: ['系列名称', 'Title'],
  nameNeeded: ['请填写系列名称，2 至 100 字', 'Give a title of 2 to 100 characters'],
  purpose: ['总体目标', 'Purpose'],
  themes: ['主题，按先后', 'Themes in their order'],
  themesNeeded: ['请至少选择一个主题', 'Choose at least one theme'],
  up: ['上移：{title}', 'Up: {title}'],
  down: ['下移：{title}', 'Down: {title}'],
  done: ['已保存', 'Saved'],
});

interface Values {
  unitId: string;
  title: string;
  purpose?: string | null;
  themeIds: string[];
}

interface Props {
  unitId: string;
  series: Series | null;
  close: () => void;
}

/** Begins a series, or sets it in another order. */
export function SeriesDialog({ unitId, series, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const { choices, loading } = useThemeChoices(unitId);
  const again = { refetchQueries: ['ThemeSeriesList'], awaitRefetchQueries: true };
  const [create] = useMutation(CreateThemeSeriesDocument, again);
  const [arrange] = useMutation(ArrangeThemeSeriesDocument, again);
  const [idempotencyKey] = useState(newKey);
  const { data } = useQuery(ThemesToArrangeDocument, { variables: { unitId } });
  const free = (data?.themes?.nodes ?? []).filter((theme) => !theme.series || theme.series.id === series?.id);
  const titles = new Map([...(series?.themes.nodes ?? []), ...free].map(({ id, title }) => [id, title]));
  const writers = choices?.writers ?? [];
  const send = async ({ unitId: holder, ...content }: Values) => {
    if (series) await arrange({ variables: { input: { id: series.id, version: series.version, ...content } } });
    else await create({ variables: { input: { unitId: holder, ...content, idempotencyKey } } });
    void message.success(t('done'));
  };
  const initial = series
    ? { title: series.title, purpose: series.purpose ?? null, themeIds: series.themes.nodes.map(({ id }) => id) }
    : { themeIds: [], ...(writers[0] && { unitId: writers[0].id }) };
  return (
    <FormDialog<Values>
      key={loading ? 'loading' : 'ready'}
      open
      title={t(series ? 'arrange' : 'create')}
      submit={t('save')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      {loading ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : (
        <Fields series={series} writers={writers} titles={titles} />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  series: Series | null;
  writers: { id: string; name: string }[];
  titles: Map<string, string>;
}

function Fields({ series, writers, titles }: FieldsProps) {
  const t = useText();
  return (
    <>
      {!series && (
        <Form.Item name="unitId" label={t('unit')} rules={[{ required: true, message: t('unitNeeded') }]}>
          <Select options={writers.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="purpose" label={t('purpose')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="themeIds"
        label={t('themes')}
        rules={[{ required: true, type: 'array', message: t('themesNeeded') }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...titles].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Order titles={titles} />
    </>
  );
}

/** The chosen themes one under the other, moved by buttons: by thumb as by keyboard. */
function Order({ titles }: { titles: Map<string, string> }) {
  const t = useText();
  const form = Form.useFormInstance<Values>();
  const ids = (Form.useWatch('themeIds', form) as string[] | undefined) ?? [];
  const move = (index: number, by: number) => {
    const next = [...ids];
    const [moved] = next.splice(index, 1);
    next.splice(index + by, 0, moved!);
    form.setFieldValue('themeIds', next);
  };
  if (ids.length < 2) return null;
  return (
    <ol className="pl-series">
      {ids.map((id, index) => {
        const title = titles.get(id) ?? id;
        return (
          <li key={id}>
            {title}{' '}
            <Button
              size="small"
              type="text"
              disabled={index === 0}
              aria-label={t('up', { title })}
              icon={<ArrowUpOutlined aria-hidden="true" />}
              onClick={() => move(index, -1)}
            />
            <Button
              size="small"
              type="text"
              disabled={index === ids.length - 1}
              aria-label={t('down', { title })}
              icon={<ArrowDownOutlined aria-hidden="true" />}
              onClick={() => move(index, 1)}
            />
          </li>
        );
      })}
    </ol>
  );
}
