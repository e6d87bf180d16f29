import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { Alert, Button, Result } from './antd.js';
import { CombinedGraphQLErrors } from './graph.js';
import { textsOf } from './texts.js';

const useText = textsOf({
  broken: ['本页出现错误', 'This page has failed'],
  brokenHint: [
    '其他功能不受影响。请重新加载；仍不能使用时，请告知管理员。',
    'The rest still works. Please load it again; if it keeps failing, tell the administrator.',
  ],
  reload: ['重新加载', 'Load again'],
  failed: ['查询没有完成', 'The query was not completed'],
  network: ['网络不通或服务繁忙，请稍后重试。', 'No connection, or the service is busy. Please try again shortly.'],
  retry: ['重试', 'Try again'],
  request: ['请求编号', 'Request id'],
  missing: ['页面不存在', 'No such page'],
  missingHint: ['网址有误，或该内容不在您的管理范围内。', 'The address is wrong, or this lies outside your reach.'],
});

/** What stands where a page has thrown. */
export function Broken() {
  const t = useText();
  return (
    <Result
      status="warning"
      title={t('broken')}
      subTitle={t('brokenHint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}

/** What stands where an address leads nowhere, or to what is out of reach: both look alike on purpose. */
export function Missing() {
  const t = useText();
  return <Result status="404" title={t('missing')} subTitle={t('missingHint')} />;
}

/** Keeps a thrown error inside its own root. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error('a page has thrown', error, componentStack);
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

/** An error of the graph in the server's own words, with what to do next. */
export function QueryFailure({ error, retry }: { error: unknown; retry: () => unknown }) {
  const t = useText();
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const requestId = first?.extensions?.['requestId'];
  return (
    <Alert
      type="error"
      showIcon
      title={t('failed')}
      description={
        <>
          <div>{first?.message ?? t('network')}</div>
          {typeof requestId === 'string' && (
            <small>
              {t('request')} {requestId}
            </small>
          )}
        </>
      }
      action={<Button onClick={() => void retry()}>{t('retry')}</Button>}
    />
  );
}
