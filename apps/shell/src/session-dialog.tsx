import { useEffect, useState } from 'react';
import { checkSession, sessionEnded, textsOf, useStore } from '@yanxiu/console';
import { Alert, Button, Modal, Typography } from '@yanxiu/console/antd';

const useText = textsOf({
  title: ['登录已失效', 'Your session has ended'],
  hint: [
    '请在新窗口重新登录。本页已填写的内容不会丢失，登录后自动继续。',
    'Please sign in again in a new window. What you have entered here stays, and goes on by itself.',
  ],
  signIn: ['在新窗口登录', 'Sign in in a new window'],
  done: ['已登录，继续', 'I have signed in'],
  notYet: ['还没有登录成功，请先在新窗口完成登录。', 'Not signed in yet: please finish in the new window first.'],
});

/** Stands over the page when the session is over; the page itself stays as it is. */
export function SessionDialog() {
  const t = useText();
  const ended = useStore(sessionEnded);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!ended) return undefined;
    setRefused(false);
    const look = () => void checkSession();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [ended]);
  const goOn = async () => setRefused(!(await checkSession()));
  return (
    <Modal
      open={ended}
      title={t('title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={() => void goOn()}>{t('done')}</Button>
          <Button type="primary" href="/auth/login?return=/" target="_blank">
            {t('signIn')}
          </Button>
        </>
      }
    >
      <Typography.Paragraph>{t('hint')}</Typography.Paragraph>
      {refused && <Alert type="warning" showIcon title={t('notYet')} />}
    </Modal>
  );
}
