import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App } from '@yanxiu/console/antd';
import { PublishActivityDocument } from '../documents/graphql.js';
import { OutlookPanel } from '../outlook/outlook-panel.js';

const useText = textsOf({
  title: ['发布活动', 'Publish the activity'],
  ok: ['确认发布', 'Publish'],
  done: ['活动已发布', 'The activity is published'],
  expertFree: ['请改期，或另请专家。', 'Choose another time, or another expert.'],
  postingOnDay: ['责任人在活动当日没有任职，请另定责任人。', 'Who is responsible holds no post on that day.'],
  required: ['本地政策要求填写主持人，请先修改草稿。', 'The policy requires a host: change the draft first.'],
  afterPrevious: ['各场次应按时间先后排列，互不重叠。', 'Meetings follow each other and do not overlap.'],
});

/** Publishes a draft, after a look at clashes, load and repetition. */
export function PublishDialog({
  activity: { id, version },
  close,
}: {
  activity: { id: string; version: number };
  close: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [publish] = useMutation(PublishActivityDocument, { refetchQueries: ['Activity'], awaitRefetchQueries: true });
  const rules = ['expertFree', 'postingOnDay', 'required', 'afterPrevious'] as const;
  return (
    <FormDialog
      open
      width={640}
      title={t('title')}
      submit={t('ok')}
      hints={Object.fromEntries(rules.map((rule) => [rule, t(rule)]))}
      onSubmit={() => publish({ variables: { input: { id, version } } })}
      onDone={() => void message.success(t('done'))}
      onClose={close}
    >
      <OutlookPanel input={{ activityId: id }} />
    </FormDialog>
  );
}
