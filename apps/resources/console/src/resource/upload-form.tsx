import { textsOf, useMayAt } from '@yanxiu/console';
import { Button, Checkbox, Form, Upload } from '@yanxiu/console/antd';
import type { ComponentProps } from 'react';
import { Masking } from '../file/masking.js';
import { accepted } from '../file/send-file.js';
import { ContentFields, TermsFields, useAudience } from './content-fields.js';
import { useKinds } from './use-kinds.js';
import type { ContentValues } from './content-fields.js';

const useText = textsOf({
  files: ['文件', 'Files'],
  filesNeeded: ['请选择文件', 'Choose a file'],
  choose: ['选择文件', 'Choose files'],
  taken: [
    '可上传 pdf、Word、Excel、csv、PPT、图片、音视频、zip、文本',
    'pdf, office, pictures, sound, video, zip, text',
  ],
  publish: ['已审核，上传后立即发布', 'It is reviewed: publish it at once'],
  submit: ['提交', 'Submit'],
});

type FileEntry = NonNullable<ComponentProps<typeof Upload>['fileList']>[number];

/** What the form gives. */
export interface UploadValues extends ContentValues {
  publish?: boolean;
  /** Pupils are masked in what cannot be looked through. */
  declared?: boolean;
  files: FileEntry[];
}

interface FormProps {
  form: NonNullable<ComponentProps<typeof Form<UploadValues>>['form']>;
  unitId: string;
  busy: boolean;
  touched: () => void;
  submit: (values: UploadValues) => Promise<void>;
}

/** The form of a new resource. */
export function UploadForm({ form, unitId, busy, touched, submit }: FormProps) {
  const t = useText();
  const asked = new URLSearchParams(window.location.search).get('kind');
  const mayAt = useMayAt(useAudience(unitId).unit);
  const kind = Form.useWatch('kind', form);
  const masks = useKinds(unitId).some(({ value, masksPupils }) => value === kind && masksPupils);
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={busy}
      initialValues={{ sharedWithId: unitId, files: [], ...(asked && { kind: asked }) }}
      onValuesChange={touched}
      onFinish={(values) => void submit(values)}
    >
      <ContentFields unitId={unitId} />
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
      {masks && (
        <Form.Item name="declared" valuePropName="checked">
          <Masking />
        </Form.Item>
      )}
      <TermsFields />
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
