import { FormDialog, civilDay, inLocale, textsOf, useMayAt, usePreferences, useScope } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Button, Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { EngageExpertDocument, RateEngagementDocument } from '../documents/graphql.js';
import type { EngagementLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  engage: ['登记{name}的聘请', 'An engagement of {name}'],
  submitEngage: ['登记', 'Record'],
  unit: ['聘请单位', 'Engaged by'],
  choose: ['请选择聘请单位', 'Choose who engages'],
  topic: ['内容', 'Topic'],
  topicHint: ['如：单元整体教学专题讲座', 'e.g. a lecture on planning whole units'],
  given: ['请填写内容，至少 2 个字', 'Give the topic'],
  part: ['参与方式', 'Part'],
  day: ['日期', 'Day'],
  rate: ['评价', 'Rate'],
  rateAgain: ['修改评价', 'Rate again'],
  rateTitle: ['评价“{topic}”', 'Rate “{topic}”'],
  submitRate: ['提交评价', 'Rate'],
  score: ['评分（5 分为最好）', 'Score (5 is best)'],
  scored: ['请选择评分', 'Choose a score'],
  comment: ['评语', 'Comment'],
  engaged: ['聘请已登记', 'Recorded'],
  rated: ['评价已提交', 'Rated'],
});

/** The parts that experts take; the register keeps the code of each. */
const parts: Record<string, Text> = {
  SPEAKER: ['主讲', 'Speaker'],
  REVIEWER: ['评审', 'Reviewer'],
  GUIDE: ['指导', 'Guide'],
  PARTICIPANT: ['参与', 'Participant'],
};

/** In what part an expert was engaged, in words. */
export function usePartWords(): (code: string) => string {
  const { locale } = usePreferences();
  return (code) => inLocale(parts[code] ?? ['其他', 'Other'], locale);
}

interface EngageValues {
  unitId: string;
  topic: string;
  part: string;
  day: string;
}

/** Who engages records it: a school for itself, the county for any (DL-05). */
export function EngageDialog({ expert, close }: { expert: { id: string; name: string | null }; close: () => void }) {
  const t = useText();
  const word = usePartWords();
  const scope = useScope();
  const engage = useChange(EngageExpertDocument, t('engaged'));
  return (
    <FormDialog<EngageValues>
      open
      title={t('engage', { name: expert.name ?? '' })}
      submit={t('submitEngage')}
      initial={{ part: 'SPEAKER', day: civilDay(), ...(scope && { unitId: scope.unitId }) }}
      onSubmit={({ topic, ...rest }) => engage({ expertId: expert.id, topic: topic.trim(), ...rest })}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('unit')} rules={[{ required: true, message: t('choose') }]}>
        <UnitSelect levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL']} under={scope?.unitId} />
      </Form.Item>
      <Form.Item
        name="topic"
        label={t('topic')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
      >
        <Input maxLength={100} placeholder={t('topicHint')} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="part" label={t('part')}>
          <Select options={Object.keys(parts).map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <DayItem name="day" label={t('day')} />
      </div>
    </FormDialog>
  );
}

/** Who engaged rates; the server refuses the expert himself. */
export function RateStep({ line: { id, topic, score, comment, unit } }: { line: EngagementLineFragment }) {
  const t = useText();
  const [rating, setRating] = useState(false);
  const may = useMayAt(unit)('organization:file');
  const rate = useChange(RateEngagementDocument, t('rated'));
  if (!may) return '—';
  return (
    <>
      <Button size="small" onClick={() => setRating(true)}>
        {t(score === null ? 'rate' : 'rateAgain')}
      </Button>
      {rating && (
        <FormDialog<{ score: number; comment?: string }>
          open
          title={t('rateTitle', { topic })}
          submit={t('submitRate')}
          initial={{ ...(score !== null && { score }), ...(comment && { comment }) }}
          onSubmit={(values) =>
            rate({ id, score: values.score, ...(values.comment?.trim() && { comment: values.comment.trim() }) })
          }
          onClose={() => setRating(false)}
        >
          <Form.Item name="score" label={t('score')} rules={[{ required: true, message: t('scored') }]}>
            <Radio.Group options={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))} />
          </Form.Item>
          <Form.Item name="comment" label={t('comment')}>
            <Input.TextArea rows={3} maxLength={200} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
