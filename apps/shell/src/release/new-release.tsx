import { useEffect, useState } from 'react';
import { textsOf, usePath } from '@yanxiu/console';
import { Alert, Button } from '@yanxiu/console/antd';
import { delivered } from '../slices.js';
import { isOutdated, occasions } from './release.js';
import type { Versions } from './release.js';

const useText = textsOf({
  title: ['有新版本，刷新后生效', 'There is a new version; it takes effect when the page is loaded again'],
  hint: ['刷新前请保存正在填写的内容。', 'Please save first what you are filling in.'],
  reload: ['刷新', 'Load again'],
});

/** Says so when the console has been published anew under an open page; what is open goes on as it is. */
export function NewRelease() {
  const t = useText();
  const [hidden, setHidden] = useState(false);
  const outdated = useOutdated();
  if (!outdated || hidden) return null;
  return (
    <Alert
      banner
      type="info"
      role="status"
      className="sh-release"
      title={t('title')}
      description={t('hint')}
      closable={{ onClose: () => setHidden(true) }}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}

/** The parts that this page was opened with; null on a page of an older entry page. */
const own = delivered<Versions | null>('release');
const due = occasions();

async function versionsNow(): Promise<Versions | undefined> {
  const answer = await fetch('/release.json', { cache: 'no-cache' }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Versions) : undefined;
}

/** Looked up when the reader comes back to the window or goes to another page: nothing runs while nobody looks. */
function useOutdated(): boolean {
  const path = usePath();
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    if (!own || outdated) return undefined;
    const look = async () => {
      if (document.visibilityState !== 'visible' || !due(performance.now())) return;
      const now = await versionsNow();
      if (now && isOutdated(own, now)) setOutdated(true);
    };
    const looking = () => void look();
    // The page itself has just come with the release.
    if (performance.now() > 60_000) looking();
    document.addEventListener('visibilitychange', looking);
    return () => document.removeEventListener('visibilitychange', looking);
  }, [path, outdated]);
  return outdated;
}
