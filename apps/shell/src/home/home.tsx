import { Page, inLocale, textsOf, usePreferences, useHolds, useViewer } from '@yanxiu/console';
import { roles } from '@yanxiu/access';
import { OfficerHome } from './officer-home.js';
import { TeacherHome } from './teacher-home.js';

const useText = textsOf({
  hello: ['{name}，您好', 'Hello, {name}'],
});

/** The first page: what needs this person today. */
export function Home() {
  const t = useText();
  const viewer = useViewer();
  const holds = useHolds();
  const { locale } = usePreferences();
  const codes = [...new Set(viewer.grants.map(({ role }) => role))];
  const names = codes.flatMap((code) => {
    const role = roles.find((one) => one.code === code);
    return role ? [inLocale([role.zh, role.en], locale)] : [];
  });
  const officer = ['credits:recognise', 'plans:organise', 'evaluation:score'].some(holds) || !viewer.personId;
  return (
    <Page title={t('hello', { name: viewer.name })} note={names.join(locale === 'en' ? ', ' : '、')}>
      <div className="yx-blocks">
        {officer && <OfficerHome />}
        {!officer && viewer.personId && <TeacherHome person={viewer.personId} />}
      </div>
    </Page>
  );
}
