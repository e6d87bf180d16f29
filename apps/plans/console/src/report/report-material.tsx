import { Link, Refusal, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Button, Checkbox, Empty, Flex, Select, Skeleton, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CheckMonthlyReportDocument,
  ReportMaterialsDocument,
  SaveMonthlyReportDocument,
} from '../documents/graphql.js';
import type { Report } from './report.js';

const useText = textsOf({
  title: ['所附资料', 'Material'],
  note: [
    '从资源库中选取，并按类别归类。本月活动形成的资料排在前面；没有的，请先上传到资源库并发布。',
    'Choose from the library and sort by kind. What is missing is published in the library first.',
  ],
  none: ['没有附资料', 'No material'],
  nothing: ['资源库中还没有可附的资料', 'Nothing in the library yet'],
  library: ['去资源库上传', 'To the library'],
  ofMonth: ['本月活动', 'Of the month'],
  kind: ['“{title}”的类别', 'Kind of {title}'],
  choose: ['选择类别', 'Kind'],
  unsorted: ['未归类', 'Not sorted'],
  scan: ['盖章扫描件', 'Scan of the stamped form'],
  scanOptional: ['盖章扫描件（可选）', 'Scan of the stamped form (optional)'],
  scanNote: [
    '打印表式、盖章后扫描或拍照，以图片或 pdf 上传到资源库并发布，再在此选取。',
    'Print the form, stamp it, scan it as a picture or a pdf into the library, and choose it here.',
  ],
  stamped: ['政策要求附盖章扫描件，请选取后保存。', 'The policy wants the stamped form as a scan.'],
  scanKind: ['盖章件须为图片或 pdf，请另选。', 'It has to be a picture or a pdf.'],
  save: ['保存资料', 'Save the material'],
  saved: ['资料已保存', 'Saved'],
  check: ['校内审核通过', 'Checked'],
  checkNote: ['由主管人员核对内容和资料后审核；审核后再修改，须重新审核。', 'A change after the check voids it.'],
  checked: ['已通过校内审核，可以报送', 'Checked: it can be sent'],
  required: ['还有必填的内容没有填写，请回到“填写报告”补充。', 'Some text is missing.'],
  classified: ['还有资料没有归类，请选择类别后保存。', 'Some material has no kind.'],
  unsaved: ['请先保存资料，再审核', 'Save the material first'],
});

interface MaterialProps {
  report: Report;
  writing: boolean;
  onward: () => void;
}

/** Second screen: what goes along, sorted, and the school's own check (PC-34). */
export function ReportMaterial({ report, writing, onward }: MaterialProps) {
  const t = useText();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {writing && report.facts ? <Editor report={report} onward={onward} /> : <Attached report={report} />}
    </section>
  );
}

function Attached({ report: { attachments, scan } }: { report: Report }) {
  const t = useText();
  if (!attachments.length && !scan) return <p className="yx-note">{t('none')}</p>;
  return (
    <ul className="pl-told">
      {attachments.map(({ id, title, kind, resource }) => (
        <li key={id}>
          {resource ? <Link href={`/resources/library/${resource.id}`}>{title}</Link> : title}
          <Tag>{kind?.name ?? t('unsorted')}</Tag>
        </li>
      ))}
      {scan && (
        <li>
          <Link href={`/resources/library/${scan.id}`}>{scan.title}</Link>
          <Tag>{t('scan')}</Tag>
        </li>
      )}
    </ul>
  );
}

type Kinds = Record<string, string | null>;
const chosenOf = ({ attachments }: Report): Kinds =>
  Object.fromEntries(
    attachments.flatMap(({ resource, kind }) => (resource ? [[resource.id, kind?.code ?? null]] : [])),
  );

function Editor({ report, onward }: { report: Report; onward: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Kinds>(() => chosenOf(report));
  const [scanId, setScan] = useState(report.scan?.id);
  const [save, saving] = useMutation(SaveMonthlyReportDocument, { refetchQueries: ['ReportTimeline'] });
  const answer = useQuery(ReportMaterialsDocument, { variables: { id: report.id } });
  const materials = answer.data?.monthlyReport?.materials ?? [];
  const known = report.scan?.title && !materials.some(({ id }) => id === report.scan?.id) ? [report.scan] : [];
  const scans = [...known, ...materials.filter(({ scannable }) => scannable)].map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  const dirty = JSON.stringify([chosen, scanId]) !== JSON.stringify([chosenOf(report), report.scan?.id]);
  const keep = () => {
    const attachments = Object.entries(chosen).map(([resourceId, kind]) => ({ resourceId, kind }));
    const input = { id: report.id, version: report.version, sections: [], attachments, scanId };
    return save({ variables: { input } }).then(
      () => void message.success(t('saved')),
      () => undefined,
    );
  };
  if (!answer.data && answer.loading) return <Skeleton active />;
  return (
    <>
      <p className="yx-note">{t('note')}</p>
      <Refusal error={saving.error} hints={{ scanKind: t('scanKind') }} />
      {materials.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')}>
          <Link href="/resources/drafts">{t('library')}</Link>
        </Empty>
      )}
      <Choices report={report} materials={materials} chosen={chosen} choose={setChosen} />
      {materials.length > 0 && (
        <label className="pl-scan">
          <span>{t(report.form?.stampedScan ? 'scan' : 'scanOptional')}</span>
          <Select
            allowClear={!report.scan}
            value={scanId}
            onChange={(value?: string) => setScan(value)}
            options={scans}
          />
          <span className="yx-note">{t('scanNote')}</span>
        </label>
      )}
      <Flex wrap gap={8} align="center" className="pl-checking">
        <Button disabled={!dirty} loading={saving.loading} onClick={() => void keep()}>
          {t('save')}
        </Button>
        <Check report={report} dirty={dirty} onward={onward} />
      </Flex>
    </>
  );
}

interface ChoicesProps {
  report: Report;
  materials: { id: string; title: string; ofMonth: boolean }[];
  chosen: Kinds;
  choose: (chosen: Kinds) => void;
}

function Choices({ report, materials, chosen, choose }: ChoicesProps) {
  const t = useText();
  const kinds = (report.form?.attachmentKinds ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const toggle = (id: string, on: boolean) => {
    const { [id]: _, ...rest } = chosen;
    choose(on ? { ...chosen, [id]: null } : rest);
  };
  return (
    <ul className="pl-told">
      {materials.map(({ id, title, ofMonth }) => (
        <li key={id}>
          <Checkbox checked={id in chosen} onChange={({ target }) => toggle(id, target.checked)}>
            {title}
          </Checkbox>
          {ofMonth && <Tag>{t('ofMonth')}</Tag>}
          {id in chosen && kinds.length > 0 && (
            <Select
              className="pl-kind"
              aria-label={t('kind', { title })}
              placeholder={t('choose')}
              value={chosen[id]}
              options={kinds}
              onChange={(kind: string) => choose({ ...chosen, [id]: kind })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Check({ report, dirty, onward }: { report: Report; dirty: boolean; onward: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [check, { loading, error }] = useMutation(CheckMonthlyReportDocument, { refetchQueries: ['ReportTimeline'] });
  if (!report.form?.internalCheck || report.state === 'CHECKED') return null;
  const go = () =>
    check({ variables: { input: { id: report.id, version: report.version } } }).then(
      () => {
        void message.success(t('checked'));
        onward();
      },
      () => undefined,
    );
  return (
    <>
      <Button type="primary" disabled={dirty} loading={loading} onClick={() => void go()}>
        {t('check')}
      </Button>
      <span className="yx-note">{dirty ? t('unsaved') : t('checkNote')}</span>
      <Refusal error={error} hints={{ required: t('required'), classified: t('classified'), stamped: t('stamped') }} />
    </>
  );
}
