import { ClauseText, DocumentTitle, textsOf } from '@yanxiu/console';
import { Button, Popover, Tag } from '@yanxiu/console/antd';
import type { EntryLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  show: ['计算依据', 'How'],
  title: ['学分如何得来', 'How the credits came about'],
  nothing: ['没有计算步骤', 'There is no step'],
  proposed: ['非文件规定', 'Not from a document'],
  by: ['依据', 'By'],
  version: ['第 {count} 版', 'version {count}'],
  silent: ['政策未规定学时与学分的折算，暂无学分', 'The policy names no rule from hours to credits yet'],
});

/** How the credits of an entry came about: every step with the clause behind it, one click away. */
export function Explanation({ entry }: { entry: EntryLineFragment }) {
  const t = useText();
  return (
    <Popover trigger="click" title={t('title')} content={<Steps entry={entry} />} placement="top">
      <Button type="link" size="small" className="cr-how">
        {t('show')}
      </Button>
    </Popover>
  );
}

function Steps({ entry: { explanation, clause, credits, packCode, packVersion } }: { entry: EntryLineFragment }) {
  const t = useText();
  return (
    <div className="cr-steps" tabIndex={0}>
      {explanation.length === 0 && <div>{t('nothing')}</div>}
      <dl>
        {explanation.map((step, index) => (
          <div key={index}>
            <dt>
              {step.step} {step.proposed && <Tag>{t('proposed')}</Tag>}
            </dt>
            <dd>
              <strong>{step.value}</strong> {step.note && <span className="yx-note">{step.note}</span>}
              {step.clause && <ClauseText clause={step.clause} />}
            </dd>
          </div>
        ))}
      </dl>
      {credits === null && <div>{t('silent')}</div>}
      {clause && <ClauseText clause={clause} />}
      {packCode && (
        <div className="yx-note">
          {t('by')} <DocumentTitle document={packCode} /> {t('version', { count: packVersion ?? 1 })}
        </div>
      )}
    </div>
  );
}
