import { textsOf, useQuery } from '@yanxiu/console';
import { Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { AudienceDocument } from '../documents/graphql.js';
import { useFacets } from '../library/use-facets.js';
import { yearMonthOf, yearMonthPattern, yearMonthText } from '../year-month.js';
import { useKinds } from './use-kinds.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  title: ['标题', 'Title'],
  titleNeeded: ['请填写标题，2 至 200 字', 'Give a title of 2 to 200 characters'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose a kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  yearMonth: ['资料所属年月', 'Month'],
  yearMonthHint: ['选填，如 2023年3月；只知年份的填 2023年', 'Optional, such as 2023-03 or 2023'],
  yearMonthWrong: ['请填写年月，如 2023年3月，或只填年份', 'Give a month such as 2023-03, or a year'],
  archive: ['旧资料压缩包', 'Archive'],
  path: ['原路径', 'Path'],
  summary: ['内容简介', 'Summary'],
  sharedWith: ['共享范围', 'Shared with'],
  sharedHint: ['此机构及其下级的人员可以阅读和下载', 'Its people and those below may read and download'],
  licence: ['使用许可', 'Terms of use'],
  licenceHint: ['如：可用于教学，转载请注明出处', 'E.g. free for teaching, name the source'],
  consentShort: ['作者同意公开', 'Author’s consent'],
  consent: ['作者同意公开，且内容不侵犯他人著作权', 'The author consents, and nobody else’s copyright is touched'],
  consentNeeded: ['作者同意后才能上传', 'It needs the author’s consent'],
});

/** What is said of a resource. */
export interface ContentValues {
  title: string;
  kind: string;
  subject?: string | null;
  stage?: string | null;
  /** As it was typed: {@link monthIn} reads it. */
  yearMonth?: string | null;
  summary?: string;
  sharedWithId?: string | null;
  licence?: string;
  consent: boolean;
}

/** The month as the server takes it. */
export const monthIn = ({ yearMonth }: Pick<ContentValues, 'yearMonth'>): string | null =>
  yearMonth ? yearMonthOf(yearMonth) : null;

interface Unit {
  id: string;
  name?: string;
  parent?: Unit | null;
}

const chainOf = (unit: Unit | null | undefined): Unit[] => (unit ? [unit, ...chainOf(unit.parent)] : []);

/** The units that a resource of a unit may be shared with: itself and those above. */
export function useAudience(unitId: string) {
  const { data } = useQuery(AudienceDocument, { variables: { id: unitId } });
  return { unit: data?.orgUnit, options: chainOf(data?.orgUnit).map(({ id, name }) => ({ value: id, label: name })) };
}

/** What the fields are called, and how their values read. */
export function useContentWords(unitId: string) {
  const t = useText();
  const word = useWords();
  const kinds = useKinds(unitId);
  const { options } = useAudience(unitId);
  const labels = {
    title: t('title'),
    kind: t('kind'),
    subject: t('subject'),
    stage: t('stage'),
    yearMonth: t('yearMonth'),
    archive: t('archive'),
    path: t('path'),
    summary: t('summary'),
    sharedWithId: t('sharedWith'),
    licence: t('licence'),
    consent: t('consentShort'),
  };
  const show = (field: string, value: unknown): string | undefined => {
    if (field === 'kind') return kinds.find((kind) => kind.value === value)?.label;
    if (field === 'sharedWithId') return options.find((unit) => unit.value === value)?.label;
    if (field === 'yearMonth' && typeof value === 'string') return yearMonthText(value);
    return field === 'stage' && typeof value === 'string' ? word(value) : undefined;
  };
  return { labels, show };
}

/** The fields of a form that say what a resource is. */
export function ContentFields({ unitId }: { unitId: string }) {
  const t = useText();
  const word = useWords();
  const facets = useFacets();
  const kinds = useKinds(unitId);
  const { options } = useAudience(unitId);
  const month = (_rule: unknown, typed?: string | null) =>
    !typed || yearMonthPattern.test(yearMonthOf(typed))
      ? Promise.resolve()
      : Promise.reject(new Error(t('yearMonthWrong')));
  return (
    <>
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('titleNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="rs-fields">
        <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
          <Select options={kinds.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="subject" label={t('subject')}>
          <Select allowClear showSearch options={facets.subjects} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <Form.Item name="yearMonth" label={t('yearMonth')} extra={t('yearMonthHint')} rules={[{ validator: month }]}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="sharedWithId" label={t('sharedWith')} extra={t('sharedHint')}>
          <Select options={options} />
        </Form.Item>
      </div>
      <Form.Item name="summary" label={t('summary')}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
    </>
  );
}

/** On what terms it is given; nothing enters the library without the author's consent (ZJ-22). */
export function TermsFields() {
  const t = useText();
  const given = (_rule: unknown, consent: unknown) =>
    consent === true ? Promise.resolve() : Promise.reject(new Error(t('consentNeeded')));
  return (
    <>
      <Form.Item name="licence" label={t('licence')}>
        <Input maxLength={500} placeholder={t('licenceHint')} />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked" rules={[{ validator: given }]}>
        <Checkbox>{t('consent')}</Checkbox>
      </Form.Item>
    </>
  );
}
