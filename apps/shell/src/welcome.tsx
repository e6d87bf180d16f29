import { textsOf } from '@yanxiu/console';
import { Button, Flex, Typography } from '@yanxiu/console/antd';
import { DisplayMenu } from './display-menu.js';

const useText = textsOf({
  name: ['校本研修管理平台', 'School-Based Training Platform'],
  hint: ['研修计划、学分、评估与资源共享', 'Training plans, credits, evaluation and shared resources'],
  signIn: ['登录', 'Sign in'],
  identity: ['使用本单位统一身份认证账号登录', 'Sign in with the account of your institution'],
});

/** What a visitor sees: what this is, and the way in. */
export function Welcome() {
  const t = useText();
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <main className="sh-welcome">
      <Flex vertical gap={16} className="sh-welcome-box">
        <Typography.Title level={1}>{t('name')}</Typography.Title>
        <Typography.Text type="secondary">{t('hint')}</Typography.Text>
        <Button type="primary" size="large" block href={`/auth/login?return=${back}`}>
          {t('signIn')}
        </Button>
        <Typography.Text type="secondary">{t('identity')}</Typography.Text>
        <DisplayMenu />
      </Flex>
    </main>
  );
}
