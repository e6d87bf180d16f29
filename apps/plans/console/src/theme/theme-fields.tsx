import { textsOf, useQuery } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { ParentThemesDocument, ThemeChoicesDocument } from '../documents/graphql.js';
import type { ThemeChoicesQuery } from '../documents/graphql.js';
import { useThemeWords } from './theme-words.js';

const useText = textsOf({
  name: ['主题名称', 'Title'],
  nameNeeded: ['请填写主题名称，2 至 100 字', 'Give a title of 2 to 100 characters'],
  holder: ['提出机构', 'Held by'],
  holderNeeded: ['请选择机构', 'Choose the unit'],
  kind: ['主题类型', 'Kind'],
  stressed: ['{classes}重在推进（依据 {clause}：“{quote}”）', 'Stressed for {classes} ({clause}: “{quote}”)'],
  focus: ['所属大主题、方向或内容', 'Belongs to'],
  parent: ['对应的上位主题', 'Under which theme'],
  none: ['不对应', 'None'],
  purpose: ['主题来源与研修目的', 'Where it comes from and what it is for'],
  rule: [
    '学校共性主题 {count} 个，各教研组另有个性主题（依据 {clause}：“{quote}”）',
    '{count} theme of the school and those of groups ({clause}: “{quote}”)',
  ],
});

export type Choices = NonNullable<ThemeChoicesQuery['themeChoices']>;

/** What a theme of the unit may be made of; null until it is known, and where the reader sets none. */
export function useThemeChoices(unitId: string | undefined): { choices: Choices | null; loading: boolean } {
  const { data, loading } = useQuery(ThemeChoicesDocument, { variables: { unitId } });
  return { choices: data?.themeChoices ?? null, loading };
}

export interface ThemeValues {
  unitId?: string;
  title: string;
  kind?: string | null;
  focus?: string | null;
  purpose?: string | null;
  parentId?: string | null;
}

interface Props {
  choices: { choices: Choices | null };
  /** Whose it is stays as it is. */
  fixed?: boolean;
}

/** What a theme says. */
export function ThemeFields({ choices: { choices }, fixed = false }: Props) {
  const t = useText();
  const words = useThemeWords();
  const form = Form.useFormInstance<ThemeValues>();
  const unitId = Form.useWatch('unitId', form);
  const writers = choices?.writers ?? [];
  return (
    <>
      {!fixed && writers.length > 0 && (
        <Form.Item name="unitId" label={t('holder')} rules={[{ required: true, message: t('holderNeeded') }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={writers.map(({ id, name, level }) => ({ value: id, label: `${name}（${words(level)}）` }))}
          />
        </Form.Item>
      )}
      {typeof choices?.perSchool === 'number' && (
        <p className="yx-note">
          {t('rule', { count: choices.perSchool, clause: choices.clause ?? '—', quote: choices.quote ?? '—' })}
        </p>
      )}
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {choices && choices.kinds.length > 0 && <Kind kinds={choices.kinds} />}
      {choices && choices.focuses.length > 0 && (
        <Form.Item name="focus" label={t('focus')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.focuses.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      <Parent unitId={unitId} />
      <Form.Item name="purpose" label={t('purpose')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}

/** HL-04: the kinds with the classes of schools that the document stresses them for; the school may choose another. */
function Kind({ kinds }: { kinds: Choices['kinds'] }) {
  const t = useText();
  const code = Form.useWatch<string | undefined>('kind');
  const chosen = kinds.find(({ item }) => item.code === code);
  const note =
    chosen && chosen.classes.length > 0
      ? t('stressed', {
          ...{ classes: chosen.classes.join('、'), clause: chosen.clause ?? '—', quote: chosen.quote ?? '—' },
        })
      : undefined;
  return (
    <Form.Item name="kind" label={t('kind')} extra={note}>
      <Select allowClear options={kinds.map(({ item }) => ({ value: item.code, label: item.name }))} />
    </Form.Item>
  );
}

/** OH-10: the themes above it: the school's one, and what the region has set. */
function Parent({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const words = useThemeWords();
  const { data } = useQuery(ParentThemesDocument, {
    variables: { filter: { statuses: ['IN_WORK'], levels: ['SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'] } },
  });
  const themes = data?.themes?.nodes ?? [];
  if (themes.length === 0) return null;
  return (
    <Form.Item name="parentId" label={t('parent')} key={unitId}>
      <Select
        allowClear
        placeholder={t('none')}
        showSearch={{ optionFilterProp: 'label' }}
        options={themes.map(({ id, title, level }) => ({ value: id, label: `${title}（${words(level)}）` }))}
      />
    </Form.Item>
  );
}
