import { textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Checkbox, Form, Input, Select, Upload } from '@yanxiu/console/antd';
import type { ComponentProps } from 'react';
import { accepted } from '../file/send-file.js';
import { AudienceDocument } from '../documents/graphql.js';
import { useFacets } from '../library/use-facets.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  title: ['标题', 'Title'],
  titleNeeded: ['请填写标题，2 至 200 字', 'Give a title of 2 to 200 characters'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose a kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  summary: ['内容简介', 'Summary'],
  files: ['文件', 'Files'],
  filesNeeded: ['请选择文件', 'Choose a file'],
  choose: ['选择文件', 'Choose files'],
  taken: ['可上传 pdf、Word、Excel、PPT、图片、音视频、zip、文本', 'pdf, office, pictures, sound, video, zip, text'],
  sharedWith: ['共享范围', 'Shared with'],
  sharedHint: ['此机构及其下级的人员可以阅读和下载', 'Its people and those below may read and download'],
  licence: ['使用许可', 'Terms of use'],
  licenceHint: ['如：可用于教学，转载请注明出处', 'E.g. free for teaching, name the source'],
  consent: ['作者同意公开，且内容不侵犯他人著作权', 'The author consents, and nobody else’s copyright is touched'],
  consentNeeded: ['作者同意后才能上传', 'It needs the author’s consent'],
  publish: ['已审核，上传后立即发布', 'It is reviewed: publish it at once'],
  submit: ['提交', 'Submit'],
});

type FileEntry = NonNullable<ComponentProps<typeof Upload>['fileList']>[number];

/** What the form gives. */
export interface UploadValues {
  title: string;
  kind: string;
  subject?: string;
  stage?: string;
  summary?: string;
  sharedWithId?: string;
  licence?: string;
  consent: boolean;
  publish?: boolean;
  files: FileEntry[];
}

interface Unit {
  id: string;
  name?: string;
  parent?: Unit | null;
}

const chainOf = (unit: Unit | null | undefined): Unit[] => (unit ? [unit, ...chainOf(unit.parent)] : []);

interface FormProps {
  form: NonNullable<ComponentProps<typeof Form<UploadValues>>['form']>;
  unitId: string;
  busy: boolean;
  submit: (values: UploadValues) => Promise<void>;
}

/** The form of a new resource. */
export function UploadForm({ form, unitId, busy, submit }: FormProps) {
  const t = useText();
  const word = useWords();
  const facets = useFacets();
  const { data } = useQuery(AudienceDocument, { variables: { id: unitId } });
  const mayAt = useMayAt(data?.orgUnit);
  const units = chainOf(data?.orgUnit);
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={busy}
      initialValues={{ sharedWithId: unitId, files: [] }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('titleNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="rs-fields">
        <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
          <Select options={facets.kinds} />
        </Form.Item>
        <Form.Item name="subject" label={t('subject')}>
          <Select allowClear showSearch options={facets.subjects} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <Form.Item name="sharedWithId" label={t('sharedWith')} extra={t('sharedHint')}>
          <Select options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </div>
      <Form.Item name="summary" label={t('summary')}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item
        name="files"
        label={t('files')}
        extra={t('taken')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { fileList: FileEntry[] }) => fileList}
        rules={[{ required: true, type: 'array', min: 1, message: t('filesNeeded') }]}
      >
        <Upload multiple accept={accepted} beforeUpload={() => false}>
          <Button>{t('choose')}</Button>
        </Upload>
      </Form.Item>
      <Form.Item name="licence" label={t('licence')}>
        <Input maxLength={500} placeholder={t('licenceHint')} />
      </Form.Item>
      <Form.Item
        name="consent"
        valuePropName="checked"
        // ZJ-22: nothing enters the library without the author's consent.
        rules={[
          {
            validator: (_rule, given) =>
              given === true ? Promise.resolve() : Promise.reject(new Error(t('consentNeeded'))),
          },
        ]}
      >
        <Checkbox>{t('consent')}</Checkbox>
      </Form.Item>
      {mayAt('resources:publish') && (
        <Form.Item name="publish" valuePropName="checked">
          <Checkbox>{t('publish')}</Checkbox>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('submit')}
      </Button>
    </Form>
  );
}
