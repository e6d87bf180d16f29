import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { textsOf } from '@yanxiu/console';
import { Input } from '@yanxiu/console/antd';
import type { Sheet } from './sheet-content.js';
import { fits, sumText } from './marks.js';

const useText = textsOf({
  number: ['序号', 'No.'],
  text: ['评估内容', 'What is assessed'],
  methods: ['督查方式', 'How it is checked'],
  weight: ['分值', 'Weight'],
  score: ['得分', 'Mark'],
  section: ['{name}（{weight} 分）', '{name} ({weight})'],
  sum: ['小计 {sum}', 'Sum {sum}'],
  total: ['总分', 'Total'],
  of: ['{sum} / {full}', '{sum} / {full}'],
  problems: ['存在问题或改进建议', 'Problems found, or advice'],
  none: ['无', 'None'],
  markOf: ['第 {number} 项得分', 'Mark of item {number}'],
  range: ['应为 0–{weight}', '0 to {weight}'],
  expected: ['应为 {expected}', 'Expected: {expected}'],
});

type Item = Sheet['items'][number];

export interface FormProps {
  sheet: Sheet;
  scores: Record<number, string>;
  problems: string;
  faults?: Record<number, string>;
  /** Absent where the sheet is only read. */
  mark?: (number: number, text: string) => void;
  write?: (problems: string) => void;
}

/** The sheet itself: sections, items with weights and methods, marks, sums, problems found. */
export function Form({ sheet, scores, problems, faults = {}, mark, write }: FormProps) {
  const t = useText();
  const sum = (items: Item[]) => sumText(items.map(({ number }) => scores[number] ?? ''));
  return (
    <>
      <table className="ev-form">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col">{t('methods')}</th>
            <th scope="col">{t('weight')}</th>
            <th scope="col">{t('score')}</th>
          </tr>
        </thead>
        <tbody>
          {sectionsOf(sheet.items).map(({ code, name, items }) => (
            <Fragment key={code}>
              <tr className="ev-section">
                <th colSpan={4} scope="colgroup">
                  {t('section', { name, weight: sumText(items.map(({ weight }) => weight)) })}
                </th>
                <td>{t('sum', { sum: sum(items) })}</td>
              </tr>
              {items.map((item) => (
                <Line key={item.number} item={item}>
                  <Mark item={item} score={scores[item.number] ?? ''} fault={faults[item.number]} mark={mark} />
                </Line>
              ))}
            </Fragment>
          ))}
          <tr className="ev-section">
            <th colSpan={4} scope="row">
              {t('total')}
            </th>
            <td>{t('of', { sum: sum(sheet.items), full: sheet.rubric?.total ?? '—' })}</td>
          </tr>
        </tbody>
      </table>
      <section className="ev-problems">
        <h3 id="ev-problems">{t('problems')}</h3>
        {write ? (
          <Input.TextArea
            aria-labelledby="ev-problems"
            rows={5}
            maxLength={4000}
            value={problems}
            onChange={({ target }) => write(target.value)}
          />
        ) : (
          <p>{problems || t('none')}</p>
        )}
      </section>
    </>
  );
}

function Line({ item: { number, text, methods, weight }, children }: { item: Item; children: ReactNode }) {
  const t = useText();
  return (
    <tr>
      <td className="ev-number">{number}</td>
      <td className="ev-text">{text}</td>
      <td data-label={t('methods')}>{methods.map(({ name }) => name).join('、') || '—'}</td>
      <td data-label={t('weight')}>{weight}</td>
      <td data-label={t('score')}>{children}</td>
    </tr>
  );
}

interface MarkProps {
  item: Item;
  score: string;
  fault: string | undefined;
  mark: FormProps['mark'] | undefined;
}

function Mark({ item: { number, weight }, score, fault, mark }: MarkProps) {
  const t = useText();
  if (!mark) return score || '—';
  const range = fits(score, weight) ? undefined : t('range', { weight });
  const wrong = fault === undefined ? range : t('expected', { expected: fault });
  return (
    <>
      <Input
        className="ev-mark"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('markOf', { number })}
        aria-invalid={wrong !== undefined}
        status={wrong === undefined ? '' : 'error'}
        value={score}
        onChange={({ target }) => mark(number, target.value)}
        onPressEnter={({ currentTarget }) => next(currentTarget)}
      />
      {wrong !== undefined && (
        <div role="alert" className="ev-wrong">
          {wrong}
        </div>
      )}
    </>
  );
}

/** Enter goes to the mark below, as in a sheet of Excel. */
function next(input: HTMLInputElement): void {
  const all = [...(input.closest('table')?.querySelectorAll<HTMLInputElement>('.ev-mark') ?? [])];
  all[all.indexOf(input) + 1]?.focus();
}

function sectionsOf(items: Item[]): { code: string; name: string; items: Item[] }[] {
  const sections = new Map<string, { code: string; name: string; items: Item[] }>();
  for (const item of items) {
    const { code, name } = item.section;
    const section = sections.get(code) ?? { code, name, items: [] };
    sections.set(code, { ...section, items: [...section.items, item] });
  }
  return [...sections.values()];
}
