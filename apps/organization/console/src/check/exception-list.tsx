import { FormDialog, civilDay, textsOf, useMayAt } from '@yanxiu/console';
import type { Place } from '@yanxiu/console';
import { Button, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { LastDay, ReasonItems } from '../choose/reason-items.js';
import { Lasting } from '../choose/lasting.js';
import { useCodeNames } from '../choose/use-code-names.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { EndRuleExceptionDocument } from '../documents/graphql.js';
import type { ExceptionLineFragment, FindingFragment } from '../documents/graphql.js';
import { useRuleTitle } from './finding-words.js';

const useText = textsOf({
  exceptions: ['已登记的例外', 'Exceptions on record'],
  noException: ['没有登记例外', 'None'],
  by: ['{name}登记', 'recorded by {name}'],
  over: ['已结束', 'Ended'],
  end: ['结束例外', 'End it'],
  endTitle: ['结束例外', 'End the exception'],
  submit: ['确定结束', 'End it'],
  done: ['例外已结束', 'Ended'],
});

interface ListProps {
  exceptions: readonly ExceptionLineFragment[];
  /** The rules as they were checked, for their titles. */
  checks: readonly FindingFragment[];
  /** Whose rules are excused: an alliance's are those of the unit that owns it. */
  unit: Place | null | undefined;
}

/** The exceptions on record for a unit or an alliance, with the end of those that run (PC-07). */
export function ExceptionList({ exceptions, checks, unit }: ListProps) {
  const t = useText();
  // ZJ-04: who manages excuses nobody.
  const mayChange = useMayAt(unit)('organization:supervise');
  const [ending, setEnding] = useState<ExceptionLineFragment>();
  const title = useRuleTitle(useCodeNames(unit?.id, 'BODY_KIND'));
  const today = civilDay();
  const named = (rule: string) => {
    const check = checks.find((one) => one.rule === rule);
    return check ? title(check) : '';
  };
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('exceptions')}</Typography.Title>
      {exceptions.length === 0 && <span className="yx-note">{t('noException')}</span>}
      <ul className="og-rows">
        {exceptions.map((exception) => {
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

interface EndProps {
  exception: ExceptionLineFragment;
  close: () => void;
}

function EndDialog({ exception: { id, version, from }, close }: EndProps) {
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
