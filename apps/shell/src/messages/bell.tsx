import { lazy, useState } from 'react';
import { textsOf } from '@yanxiu/console';
import { BellOutlined, Button } from '@yanxiu/console/antd';
import { Later } from '../later.js';
import { badgeOf } from './messages.js';
import { useUnread } from './use-unread.js';

const useText = textsOf({
  none: ['消息', 'Messages'],
  some: ['消息，{count} 条未读', 'Messages, {count} unread'],
});

const Panel = lazy(() => import('./panel.js').then((module) => ({ default: module.Panel })));

/** What there is to hear, out of the manifests: a slice without messages, or that is down, leaves the bell quiet. */
export function Bell() {
  const t = useText();
  const { sources, count } = useUnread();
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  if (!sources.length) return null;
  const badge = badgeOf(count);
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  return (
    <>
      <Button
        type="text"
        className="sh-bell"
        icon={<BellOutlined />}
        aria-label={badge ? t('some', { count: badge }) : t('none')}
        aria-haspopup="dialog"
        onClick={show}
      >
        {badge && (
          <span className="sh-bell-count" aria-hidden="true">
            {badge}
          </span>
        )}
      </Button>
      {used && (
        <Later>
          <Panel open={open} sources={sources} close={() => setOpen(false)} />
        </Later>
      )}
    </>
  );
}
