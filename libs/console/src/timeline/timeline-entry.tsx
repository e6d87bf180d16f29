import { usePreferences } from '../preferences.js';
import { dayText, momentText, textsOf } from '../texts.js';
import { changesOf, sortChanges } from './changes.js';
import type { Change } from './changes.js';

const useText = textsOf({
  reason: ['理由：{reason}', 'Reason: {reason}'],
  from: ['原为', 'before'],
  to: ['改为', 'now'],
  none: ['（空）', '(nothing)'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  name: ['名称', 'Name'],
  code: ['编码', 'Code'],
  title: ['标题', 'Title'],
  status: ['状态', 'State'],
  reasonField: ['理由', 'Reason'],
  from_: ['开始日期', 'From'],
  to_: ['结束日期', 'To'],
  others: ['其他 {count} 项', '{count} more'],
  details: ['详情', 'Details'],
  request: ['请求编号 {id}', 'Request id {id}'],
  separator: ['、', ', '],
});

/** A line of the audit log, as every slice gives it (`AuditEntry`). */
export interface Entry {
  id: string;
  at: string;
  actorName: string;
  action: string;
  actionName: string;
  reason?: string | null;
  before?: string | null;
  after?: string | null;
  requestId?: string | null;
}

export interface Wording {
  /** What fields are called. */
  labels?: Readonly<Record<string, string>>;
  /** A code in words, e.g. of a state; others are shown as they are. */
  words?: (code: string, field: string) => string;
}

/** One step: when, who, what, why, and each field that it changed. */
export function TimelineEntry({ entry, labels, words }: { entry: Entry } & Wording) {
  const t = useText();
  const { locale } = usePreferences();
  const { at, actorName, actionName, reason, before, after, requestId } = entry;
  const known = useLabels(labels);
  const { named, others } = sortChanges(changesOf(before, after), known);
  return (
    <li>
      <div className="yx-note">
        <time dateTime={at}>{momentText(at, locale)}</time> {actorName}
      </div>
      <strong>{actionName}</strong>
      {reason && <div className="yx-reason">{t('reason', { reason })}</div>}
      <Changes changes={named} labels={known} words={words} />
      {(others.length > 0 || requestId) && (
        <details className="yx-screen">
          <summary>{others.length ? t('others', { count: others.length }) : t('details')}</summary>
          <Changes changes={others} labels={known} words={words} />
          {requestId && <small>{t('request', { id: requestId })}</small>}
        </details>
      )}
    </li>
  );
}

/** The words that most records share; those of the page come first. */
function useLabels(labels: Wording['labels']): Readonly<Record<string, string>> {
  const t = useText();
  return {
    name: t('name'),
    code: t('code'),
    title: t('title'),
    status: t('status'),
    reason: t('reasonField'),
    from: t('from_'),
    to: t('to_'),
    ...labels,
  };
}

interface ChangesProps {
  changes: readonly Change[];
  labels: Readonly<Record<string, string>>;
  words: Wording['words'];
}

function Changes({ changes, labels, words }: ChangesProps) {
  const t = useText();
  const valueText = useValueText(words);
  if (changes.length === 0) return null;
  return (
    <dl>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labels[field] ?? field}</dt>
          <dd>
            {before !== null && (
              <>
                <span className="yx-hidden">{t('from')}</span>
                <del>{valueText(before, field)}</del>
                <span aria-hidden="true"> → </span>
                <span className="yx-hidden">{t('to')}</span>
              </>
            )}
            <ins>{valueText(after, field)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value of the log as people read it. */
function useValueText(words: Wording['words']): (value: unknown, field: string) => string {
  const t = useText();
  const { locale } = usePreferences();
  const text = (value: unknown, field: string): string => {
    if (value === null || value === undefined || value === '') return t('none');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((one) => text(one, field)).join(t('separator')) || t('none');
    if (typeof value === 'object')
      return Object.values(value)
        .map((one) => text(one, field))
        .join(' ');
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return dayText(plain, locale);
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(plain)) return momentText(plain, locale);
    return words?.(plain, field) ?? plain;
  };
  return text;
}
