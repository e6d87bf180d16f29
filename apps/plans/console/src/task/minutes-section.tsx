import { FormDialog, client, momentText, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App, Button, Flex, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SaveActivityMinutesDocument } from '../documents/graphql.js';
import { Heading } from './heading.js';
import type { WorkProps } from './work.js';

const useText = textsOf({
  title: ['活动记录与共识', 'Minutes and consensus'],
  none: [
    '还没有活动记录。办结活动前请填写记录和共识。',
    'No minutes yet: write them before the activity is completed.',
  ],
  write: ['填写记录', 'Write'],
  change: ['修改记录', 'Change'],
  save: ['保存', 'Save'],
  saved: ['活动记录已保存', 'Saved'],
  text: ['活动记录', 'Minutes'],
  consensus: ['形成的共识', 'Consensus'],
  hint: ['办结时未另填成果的，以此作为研修成果与共识', 'Stands as the outcome where no other is given'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  by: ['{name}记录，{at}', '{name}, {at}'],
});

/** What was said and agreed (DL-23). */
export function MinutesSection({ activity, work }: WorkProps) {
  const t = useText();
  const { locale } = usePreferences();
  const [writing, setWriting] = useState(false);
  const { minutes, status, mayRecord } = work;
  const may = mayRecord && status === 'PUBLISHED';
  if (!minutes && !may) return null;
  return (
    <section className={minutes ? 'yx-block' : 'yx-block pl-slim'}>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Heading title={t('title')} none={minutes ? undefined : t('none')} />
        {may && <Button onClick={() => setWriting(true)}>{t(minutes ? 'change' : 'write')}</Button>}
      </Flex>
      {minutes && (
        <>
          <div className="pl-text">{minutes.text}</div>
          {minutes.consensus && (
            <div className="pl-text">
              <strong>{t('consensus')}</strong>：{minutes.consensus}
            </div>
          )}
          <p className="yx-note">{t('by', { name: minutes.writtenBy, at: momentText(minutes.updatedAt, locale) })}</p>
        </>
      )}
      {writing && <MinutesDialog activityId={activity.id} minutes={minutes} close={() => setWriting(false)} />}
    </section>
  );
}

interface DialogProps {
  activityId: string;
  minutes: WorkProps['work']['minutes'];
  close: () => void;
}

function MinutesDialog({ activityId, minutes, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const [save] = useMutation(SaveActivityMinutesDocument, { refetchQueries: ['ActivityWork'] });
  return (
    <FormDialog<{ text: string; consensus?: string }>
      open
      width={720}
      title={t('title')}
      submit={t('save')}
      initial={{ text: minutes?.text ?? '', consensus: minutes?.consensus ?? '' }}
      onSubmit={({ text, consensus }) =>
        save({
          variables: {
            input: { activityId, version: minutes?.version, text: text.trim(), consensus: consensus?.trim() },
          },
        })
      }
      onDone={() => void message.success(t('saved'))}
      onReload={() => void client.refetchQueries({ include: ['ActivityWork'] })}
      onClose={close}
    >
      <Form.Item
        name="text"
        label={t('text')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={8} maxLength={8000} showCount />
      </Form.Item>
      <Form.Item name="consensus" label={t('consensus')} extra={t('hint')}>
        <Input.TextArea rows={3} maxLength={4000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
