import { FormDialog, civilDay, textsOf, useMayAt } from '@yanxiu/console';
import { Button, Empty, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { FindingLine } from '../check/finding-list.js';
import { useRuleTitle } from '../check/finding-words.js';
import { LastDay, ReasonItems } from '../choose/reason-items.js';
import { Lasting } from '../choose/lasting.js';
import { useCodeNames } from '../choose/use-code-names.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { EndRuleExceptionDocument } from '../documents/graphql.js';
import type { Alliance } from './alliance-page.js';

const useText = textsOf({
  checks: ['规则检查', 'Checks'],
  none: ['现行政策对本联盟没有可检查的规定', 'The policy in force has no rule to check here'],
  exceptions: ['已登记的例外', 'Exceptions on record'],
  noException: ['没有登记例外', 'None'],
  by: ['{name}登记', 'recorded by {name}'],
  over: ['已结束', 'Ended'],
  end: ['结束例外', 'End it'],
  endTitle: ['结束例外', 'End the exception'],
  submit: ['确定结束', 'End it'],
  done: ['例外已结束', 'Ended'],
});

interface ChecksProps {
  alliance: Alliance;
  again: () => void;
}

/** Every rule held against an alliance with its clause, and the exceptions on record (PC-07). */
export function AllianceChecks({ alliance, again }: ChecksProps) {
  const t = useText();
  const checks = alliance.checks ?? [];
  return (
    <div className="yx-blocks">
      <section className="yx-block">
        <Typography.Title level={2}>{t('checks')}</Typography.Title>
        {checks.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
        <ul className="og-findings">
          {[...checks]
            .sort((a, b) => Number(a.ok) - Number(b.ok))
            .map((finding) => (
              <FindingLine key={finding.id} finding={finding} named={false} done={again} />
            ))}
        </ul>
      </section>
      <Exceptions alliance={alliance} />
    </div>
  );
}

type Exception = Alliance['ruleExceptions'][number];

function Exceptions({ alliance }: Pick<ChecksProps, 'alliance'>) {
  const t = useText();
  // ZJ-04: who manages excuses nobody.
  const mayChange = useMayAt(alliance.unit)('organization:supervise');
  const [ending, setEnding] = useState<Exception>();
  const title = useRuleTitle(useCodeNames(alliance.unit?.id, 'BODY_KIND'));
  const today = civilDay();
  const named = (rule: string) => {
    const check = alliance.checks?.find((one) => one.rule === rule);
    return check ? title(check) : '';
  };
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('exceptions')}</Typography.Title>
      {alliance.ruleExceptions.length === 0 && <span className="yx-note">{t('noException')}</span>}
      <ul className="og-rows">
        {alliance.ruleExceptions.map((exception) => {
          const { id, rule, reason, document, recordedBy, from, to } = exception;
          const over = to !== null && to < today;
          return (
            <li key={id}>
              {named(rule)} {over && <Tag>{t('over')}</Tag>} {reason}
              {mayChange && !over && (
                <Button size="small" className="og-inline" onClick={() => setEnding(exception)}>
                  {t('end')}
                </Button>
              )}
              <div className="yx-note">
                <Lasting from={from} to={to} />　{t('by', { name: recordedBy })}　{document}
              </div>
            </li>
          );
        })}
      </ul>
      {ending && <EndDialog exception={ending} close={() => setEnding(undefined)} />}
    </section>
  );
}

function EndDialog({ exception: { id, version, from }, close }: { exception: Exception; close: () => void }) {
  const t = useText();
  const end = useChange(EndRuleExceptionDocument, t('done'));
  return (
    <FormDialog<{ lastDay: string; reason: string; basis?: string }>
      open
      title={t('endTitle')}
      submit={t('submit')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) => end({ id, version, lastDay, reason: reasonOf(why) })}
      onClose={close}
    >
      <LastDay min={from} />
      <ReasonItems />
    </FormDialog>
  );
}
