import {
  Page,
  civilDay,
  inLocale,
  navigate,
  textsOf,
  useHolds,
  usePreferences,
  useScope,
  useViewer,
} from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { roles } from '@yanxiu/access';
import { ChildrenHome } from './children-home.js';
import { Coming } from './coming.js';
import { GraphHome } from './graph-home.js';
import { LibraryHome } from './library-home.js';
import { homeParts } from './parts.js';
import type { HomePart } from './parts.js';
import { PlatformHome } from './platform-home.js';
import { TeacherHome } from './teacher-home.js';
import { Todo } from './todo.js';
import { UnitHome } from './unit-home.js';
import { usePages } from './use-pages.js';

const useText = textsOf({
  hello: ['{name}，您好', 'Hello, {name}'],
  and: ['、', ', '],
  inspect: ['新开评估', 'Open a score sheet'],
  upload: ['上传资源', 'Upload a resource'],
});

const parts: Record<HomePart, () => React.ReactNode> = {
  todo: () => <Todo />,
  credits: () => <TeacherHome />,
  coming: () => <Coming />,
  library: () => <LibraryHome />,
  unit: () => <UnitHome />,
  children: () => <ChildrenHome />,
  platform: () => <PlatformHome />,
  graph: () => <GraphHome />,
};

/** The first page: what needs this person today. Each part asks once. */
export function Home() {
  const t = useText();
  const viewer = useViewer();
  const holds = useHolds();
  const scoped = useScope() !== null;
  const { locale } = usePreferences();
  const codes = [...new Set(viewer.grants.map(({ role }) => role))];
  const names = codes.flatMap((code) => {
    const role = roles.find((one) => one.code === code);
    return role ? [inLocale([role.zh, role.en], locale)] : [];
  });
  return (
    <Page
      title={t('hello', { name: viewer.name })}
      note={`${todayText(locale)}　${names.join(t('and'))}`}
      actions={<Actions />}
    >
      <div className="yx-blocks">
        {homeParts(viewer, holds, scoped).map((part) => (
          <section key={part} className={part === 'todo' ? undefined : 'yx-block'}>
            {parts[part]()}
          </section>
        ))}
      </div>
    </Page>
  );
}

/** What is most often begun from here. */
function Actions() {
  const t = useText();
  const holds = useHolds();
  const visits = usePages();
  return (
    <Flex gap={8} wrap>
      {holds('evaluation:score') && visits('/evaluation/sheets') && (
        <Button onClick={() => navigate('/evaluation/sheets/new')}>{t('inspect')}</Button>
      )}
      {holds('resources:contribute') && visits('/resources/drafts') && (
        <Button onClick={() => navigate('/resources/drafts/new')}>{t('upload')}</Button>
      )}
    </Flex>
  );
}

/** 2026年11月21日 星期六 */
function todayText(locale: string): string {
  const day = new Date(`${civilDay()}T00:00:00Z`);
  const format = { dateStyle: 'full', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(day).replace(/日(?=星期)/, '日 ');
}
