import { Clause, Found, Link, countText, textsOf, useQuery } from '@yanxiu/console';
import { Empty, Tag, Typography } from '@yanxiu/console/antd';
import { useCodeNames } from '../choose/use-code-names.js';
import { UnitRuleChecksDocument } from '../documents/graphql.js';
import type { FindingFragment } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { ExceptionList } from './exception-list.js';
import { FindingList } from './finding-list.js';
import { useRuleTitle } from './finding-words.js';
import { RoleHolders } from './role-holders.js';

const useText = textsOf({
  fails: ['未达标（{count}）', 'What fails ({count})'],
  allHold: ['各项规定均已达到', 'Every rule holds'],
  holds: ['已达标（{count}）', 'What holds ({count})'],
  excused: ['例外', 'Exception'],
  none: ['现行政策对本机构没有可检查的规定', 'The policy in force has no rule to check here'],
  county: ['查看所属学校、联盟的未达标清单', 'See what fails in its schools and alliances'],
});

/** Every rule held against one unit, with its clause; what fails first. */
export function UnitChecks({ unit }: { unit: Unit }) {
  const t = useText();
  const { id, level } = unit;
  const answer = useQuery(UnitRuleChecksDocument, { variables: { id } });
  const bodies = useCodeNames(id, 'BODY_KIND');
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {({ checks: found, roleHolders, ruleExceptions }) => {
        const checks = found ?? [];
        const failing = checks.filter(({ ok, exception }) => !ok && !exception);
        const holding = checks.filter((check) => !failing.includes(check));
        return (
          <div className="yx-blocks">
            {level === 'COUNTY' && <Link href={`/organization/checks?unit=${id}`}>{t('county')}</Link>}
            <RoleHolders holders={roleHolders} />
            {checks.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
            {checks.length > 0 && (
              <Typography.Title level={2}>
                {failing.length ? t('fails', { count: countText(failing.length) }) : t('allHold')}
              </Typography.Title>
            )}
            <FindingList findings={failing} bodies={bodies} done={() => void answer.refetch()} />
            {holding.length > 0 && <Holding checks={holding} bodies={bodies} />}
            <ExceptionList exceptions={ruleExceptions?.nodes ?? []} checks={checks} unit={unit} />
          </div>
        );
      }}
    </Found>
  );
}

function Holding({ checks, bodies }: { checks: FindingFragment[]; bodies: ReadonlyMap<string, string> }) {
  const t = useText();
  const title = useRuleTitle(bodies);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('holds', { count: countText(checks.length) })}</Typography.Title>
      <ul className="og-rows">
        {checks.map((check) => (
          <li key={check.id}>
            {check.message === title(check) ? check.message : `${title(check)}：${check.message}`}{' '}
            {check.exception && <Tag>{t('excused')}</Tag>} {check.exception} <Clause clause={check.clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}
