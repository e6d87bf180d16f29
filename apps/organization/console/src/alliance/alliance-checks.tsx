import { textsOf } from '@yanxiu/console';
import { Empty, Typography } from '@yanxiu/console/antd';
import { ExceptionList } from '../check/exception-list.js';
import { FindingLine } from '../check/finding-list.js';
import type { Alliance } from './alliance.js';

const useText = textsOf({
  checks: ['规则检查', 'Checks'],
  none: ['现行政策对本联盟没有可检查的规定', 'The policy in force has no rule to check here'],
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
      <ExceptionList exceptions={alliance.ruleExceptions} checks={checks} unit={alliance.unit} />
    </div>
  );
}
