import { Link, textsOf } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import type { UnitHomeQuery } from '../documents/graphql.js';
import { usePages } from './use-pages.js';

const useText = textsOf({
  title: ['管理职能', 'Management functions'],
  by: ['由{name}承担', 'carried out by {name}'],
  all: ['职能分工', 'Who carries out what'],
});

type Unit = NonNullable<UnitHomeQuery['orgUnit']>;
type Function = Unit['managementFunctions'][number];

const holderOf = ({ assignment, holder }: Function): string =>
  assignment?.body?.name ?? assignment?.holder ?? holder.name;

/** ZJ-03: what the policy has the unit manage, each function with the pages on which it is done; nothing where it names none. */
export function FunctionsHome({ unit: { id, managementFunctions } }: { unit: Unit }) {
  const t = useText();
  const visits = usePages();
  const functions = managementFunctions
    .map((one) => ({ ...one, screens: one.screens.filter(({ path }) => visits(path)) }))
    .filter(({ screens }) => screens.length > 0);
  if (functions.length === 0) return null;
  return (
    <>
      <Typography.Title level={2} className="sh-functions">
        {t('title')} <Link href={`/organization/units/${id}?tab=functions`}>{t('all')}</Link>
      </Typography.Title>
      <ul className="sh-coming">
        {functions.map((one) => (
          <li key={one.function.code}>
            <span>{one.function.name}</span>
            <span className="sh-links">
              {one.screens.map(({ path, title }) => (
                <Link key={path} href={path}>
                  {title}
                </Link>
              ))}
            </span>
            <Typography.Text type="secondary">{t('by', { name: holderOf(one) })}</Typography.Text>
          </li>
        ))}
      </ul>
    </>
  );
}
