import { DayInput, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';

const useText = textsOf({
  head: ['各环节的安排（可不填）', 'The stages (optional)'],
  from: ['计划开始', 'From'],
  to: ['计划完成', 'To'],
  slot: ['本单位另要求的材料', 'What the unit asks beyond'],
  asked: ['文件要求：{names}', 'Asked by the document: {names}'],
  none: ['文件未列必交材料', 'The document lists none'],
});

interface Props {
  stages: { num: number; name: string; slots: { code: string; name: string }[] }[];
  /** Only the days: what is asked for was settled at the beginning. */
  daysOnly?: boolean;
}

/** Days of the stages, and what the unit itself asks of them beyond the document. */
export function StageRows({ stages, daysOnly = false }: Props) {
  const t = useText();
  const rows = (
    <fieldset className="pl-stage-rows">
      {daysOnly && <legend>{t('head')}</legend>}
      {stages.map(({ num, name, slots }) => (
        <div key={num} className="pl-stage-row">
          <strong>
            {num}. {name}
          </strong>
          {!daysOnly && (
            <span className="yx-note">
              {slots.length > 0 ? t('asked', { names: slots.map((slot) => slot.name).join('、') }) : t('none')}
            </span>
          )}
          <Form.Item name={['stages', String(num), 'from']} label={t('from')}>
            <DayInput />
          </Form.Item>
          <Form.Item name={['stages', String(num), 'to']} label={t('to')}>
            <DayInput />
          </Form.Item>
          {!daysOnly && (
            <Form.Item name={['stages', String(num), 'slot']} label={t('slot')}>
              <Input maxLength={50} />
            </Form.Item>
          )}
        </div>
      ))}
    </fieldset>
  );
  // Who begins need not plan every stage at once: the rows wait until they are asked for.
  return daysOnly ? (
    rows
  ) : (
    <details className="pl-stages">
      <summary>{t('head')}</summary>
      {rows}
    </details>
  );
}
