import { ClockInput, clockPattern, FormDialog, dayText, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { Alert, App, Form, Input, Select } from '@yanxiu/console/antd';
import {
  EndActivitySeriesDocument,
  PublishActivitySeriesDocument,
  ReviseActivitySeriesDocument,
} from '../documents/graphql.js';
import type { Series } from './series.js';
import { weekdayOptions } from './words.js';

const useText = textsOf({
  publish: ['发布全部草稿', 'Publish the drafts'],
  publishOk: ['确认发布', 'Publish'],
  publishNote: ['将发布 {count} 次活动，一次不符合要求则都不发布。', '{count} activities are published, all or none.'],
  published: ['已发布', 'Published'],
  revise: ['自某次起调整', 'Change from one on'],
  reviseOk: ['确认调整', 'Change'],
  reviseNote: [
    '所选的一次及以后各次一并调整；单独调整过的不受影响。未填的项不变。',
    'This one and those that follow; those changed by themselves stay. What is left out stays.',
  ],
  revised: ['已调整', 'Changed'],
  end: ['终止定期活动', 'Call the series off'],
  endOk: ['确认终止', 'Call it off'],
  endNote: [
    '所选的一次及以后各次都取消，已办的不受影响。',
    'This one and those that follow are cancelled; what took place stays.',
  ],
  ended: ['已终止', 'Called off'],
  from: ['自哪一次起', 'From'],
  fromNeeded: ['请选择自哪一次起', 'Choose from which one on'],
  title: ['名称', 'Title'],
  weekday: ['改到星期', 'Other day of the week'],
  clock: ['请按 14:30 的形式填写', 'As in 14:30'],
  startsAt: ['开始', 'From'],
  endsAt: ['结束', 'To'],
  place: ['地点', 'Place'],
  reason: ['原因', 'Reason'],
  reasonNeeded: ['请填写原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  workingDay: ['改到这一天会遇上节假日，请另选星期。', 'That day would be a holiday: choose another.'],
  expertFree: ['所聘专家在新的时间已有安排。', 'An expert is taken at that time.'],
  free: [
    '可改用其他时间，或先到各次活动中调整所约场地。',
    'Take another time, or change the rooms of those meetings first.',
  ],
  open: ['场地停用的日子，请先在该次活动中另选场地。', 'Choose another room in the meeting of that day first.'],
  duration: ['结束应晚于开始。', 'The end is not after the start.'],
  postingOnDay: ['有人在新的日期没有任职。', 'Somebody holds no post on the new day.'],
});

type Activity = Series['activities']['nodes'][number];
interface Props {
  series: Series;
  coming: readonly Activity[];
  close: () => void;
}

const after = { refetchQueries: ['Series', 'SeriesRooms'], awaitRefetchQueries: true };

function useHints() {
  const t = useText();
  const rules = ['workingDay', 'expertFree', 'duration', 'postingOnDay', 'free', 'open'] as const;
  return Object.fromEntries(rules.map((rule) => [rule, t(rule)]));
}

export function PublishSeriesDialog({
  series: { id, version },
  count,
  close,
}: Omit<Props, 'coming'> & { count: number }) {
  const t = useText();
  const { message } = App.useApp();
  const [publish] = useMutation(PublishActivitySeriesDocument, after);
  return (
    <FormDialog
      open
      title={t('publish')}
      submit={t('publishOk')}
      hints={useHints()}
      onSubmit={() => publish({ variables: { input: { id, version } } })}
      onDone={() => void message.success(t('published'))}
      onClose={close}
    >
      <Alert type="info" showIcon title={t('publishNote', { count })} />
    </FormDialog>
  );
}

function From({ coming }: Pick<Props, 'coming'>) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('fromNeeded') }]}>
      <Select
        options={coming.flatMap(({ seriesDay, firstDay }) =>
          seriesDay ? [{ value: seriesDay, label: dayText(firstDay, locale) }] : [],
        )}
      />
    </Form.Item>
  );
}

function Reason() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}

interface Revised {
  from: string;
  reason: string;
  title?: string;
  weekday?: number;
  startsAt?: string;
  endsAt?: string;
  place?: string;
}

export function ReviseSeriesDialog({ series, coming, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const { locale } = usePreferences();
  const [revise] = useMutation(ReviseActivitySeriesDocument, after);
  const { id, version, startsAt, endsAt } = series;
  const send = ({ from, reason, ...changes }: Revised) => {
    const said = Object.entries(changes).filter(([, value]) => value !== undefined && value !== '');
    return revise({
      variables: {
        input: {
          id,
          version,
          from,
          reason: reason.trim(),
          ...(Object.fromEntries(said) as Omit<Revised, 'from' | 'reason'>),
        },
      },
    });
  };
  return (
    <FormDialog<Revised>
      open
      title={t('revise')}
      submit={t('reviseOk')}
      initial={{ ...(coming[0]?.seriesDay && { from: coming[0].seriesDay }), startsAt, endsAt }}
      hints={useHints()}
      onSubmit={send}
      onDone={() => void message.success(t('revised'))}
      onClose={close}
    >
      <Alert type="info" showIcon title={t('reviseNote')} className="pl-refusal" />
      <From coming={coming} />
      <div className="pl-row-fields">
        <Form.Item name="weekday" label={t('weekday')}>
          <Select allowClear options={weekdayOptions(locale)} />
        </Form.Item>
        <Form.Item name="startsAt" label={t('startsAt')} rules={[{ pattern: clockPattern, message: t('clock') }]}>
          <ClockInput />
        </Form.Item>
        <Form.Item name="endsAt" label={t('endsAt')} rules={[{ pattern: clockPattern, message: t('clock') }]}>
          <ClockInput />
        </Form.Item>
      </div>
      <Form.Item name="title" label={t('title')}>
        <Input maxLength={100} placeholder={series.title} />
      </Form.Item>
      <Form.Item name="place" label={t('place')}>
        <Input maxLength={100} />
      </Form.Item>
      <Reason />
    </FormDialog>
  );
}

export function EndSeriesDialog({ series: { id, version }, coming, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [end] = useMutation(EndActivitySeriesDocument, after);
  return (
    <FormDialog<{ from: string; reason: string }>
      open
      danger
      title={t('end')}
      submit={t('endOk')}
      initial={{ ...(coming[0]?.seriesDay && { from: coming[0].seriesDay }) }}
      onSubmit={({ from, reason }) => end({ variables: { input: { id, version, from, reason: reason.trim() } } })}
      onDone={() => void message.success(t('ended'))}
      onClose={close}
    >
      <Alert type="warning" showIcon title={t('endNote')} className="pl-refusal" />
      <From coming={coming} />
      <Reason />
    </FormDialog>
  );
}
