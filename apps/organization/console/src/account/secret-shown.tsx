import { textsOf } from '@yanxiu/console';
import { Alert, App, Button, CopyOutlined, Descriptions, Modal, Typography } from '@yanxiu/console/antd';

const useText = textsOf({
  title: ['请立即保存密钥', 'Keep the secret now'],
  once: [
    '密钥只显示这一次，平台不保存原文。请复制后存入对方系统的密钥库，不要通过微信、邮件明文发送。',
    'It is shown this once and kept nowhere. Copy it into the vault of the other system; never send it by chat or mail.',
  ],
  clientId: ['客户端标识', 'Client id'],
  secret: ['客户端密钥', 'Client secret'],
  copy: ['复制密钥', 'Copy the secret'],
  copied: ['密钥已复制', 'Copied'],
  notCopied: ['浏览器不允许复制，请手工选中密钥后复制', 'The browser does not allow it: select the secret and copy it'],
  saved: ['我已保存', 'I have kept it'],
});

export interface Secret {
  clientId: string;
  secret: string;
}

/** A secret, this once. It closes only by its own button: a click beside it would lose it. */
export function SecretShown({ secret, onClose }: { secret: Secret | undefined; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(secret?.secret ?? '').then(
      () => void message.success(t('copied')),
      () => void message.warning(t('notCopied')),
    );
  return (
    <Modal
      open={secret !== undefined}
      title={t('title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={
        <>
          <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
            {t('copy')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('saved')}
          </Button>
        </>
      }
    >
      <Alert type="warning" showIcon title={t('once')} />
      <Descriptions
        column={1}
        className="og-secret"
        items={[
          { key: 'id', label: t('clientId'), children: <code>{secret?.clientId}</code> },
          {
            key: 'secret',
            label: t('secret'),
            children: (
              <Typography.Text code className="og-path">
                {secret?.secret}
              </Typography.Text>
            ),
          },
        ]}
      />
    </Modal>
  );
}
