import { textsOf } from '@yanxiu/console';
import { Button, DeleteOutlined, Form, Input, InputNumber } from '@yanxiu/console/antd';

const useText = textsOf({
  title: ['班级、年级汇总数据', 'Figures of classes'],
  note: [
    '每行一个班级或年级；只填人数、平均分和百分率，不填任何学生的姓名、学号或分数。',
    'A row for each class: no pupil’s name, number or mark.',
  ],
  group: ['班级或年级', 'Class or grade'],
  count: ['人数', 'Pupils'],
  average: ['平均分', 'Average'],
  passRate: ['及格率%', 'Pass %'],
  excellentRate: ['优秀率%', 'Excellent %'],
  of: ['第 {num} 行{what}', '{what}, row {num}'],
  remove: ['删去第 {num} 行', 'Remove row {num}'],
  add: ['增加一行', 'Add a row'],
});

export interface FigureValue {
  group: string;
  count: number | null;
  average: string | null;
  passRate: string | null;
  excellentRate: string | null;
}

const none: FigureValue = { group: '', count: null, average: null, passRate: null, excellentRate: null };

/** Rows that are whole; the others are still being typed and stay here. */
export const figuresGiven = (rows: readonly FigureValue[]) =>
  rows.flatMap(({ group, count, average, passRate, excellentRate }) =>
    group.trim() && count !== null && average !== null
      ? [{ group: group.trim(), count, average, passRate, excellentRate }]
      : [],
  );

/** The figures as rows; under the field `figures` of the form around. */
export function FigureRows() {
  const t = useText();
  return (
    <>
      <div className="pl-label">{t('title')}</div>
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="figures">
        <Rows />
      </Form.Item>
    </>
  );
}

const numbers = ['average', 'passRate', 'excellentRate'] as const;

function Rows({ value = [], onChange }: { value?: FigureValue[]; onChange?: (value: FigureValue[]) => void }) {
  const t = useText();
  const change = (next: FigureValue[]) => onChange?.(next);
  const set = (index: number, part: Partial<FigureValue>) =>
    change(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className="pl-test-figures">
      {value.map((row, index) => {
        const label = (what: 'group' | 'count' | (typeof numbers)[number]) =>
          t('of', { num: index + 1, what: t(what) });
        return (
          <div key={index} className="pl-test-figure">
            <Input
              aria-label={label('group')}
              placeholder={t('group')}
              maxLength={40}
              value={row.group}
              onChange={({ target }) => set(index, { group: target.value })}
            />
            <InputNumber
              aria-label={label('count')}
              placeholder={t('count')}
              min={1}
              max={100_000}
              precision={0}
              value={row.count}
              onChange={(count) => set(index, { count })}
            />
            {numbers.map((key) => (
              <InputNumber<string>
                key={key}
                stringMode
                aria-label={label(key)}
                placeholder={t(key)}
                min="0"
                max={key === 'average' ? '1000' : '100'}
                value={row[key]}
                onChange={(next) => set(index, { [key]: next === null ? null : String(next) })}
              />
            ))}
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('remove', { num: index + 1 })}
              onClick={() => change(value.filter((_row, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button disabled={value.length >= 40} onClick={() => change([...value, none])}>
        {t('add')}
      </Button>
    </div>
  );
}
