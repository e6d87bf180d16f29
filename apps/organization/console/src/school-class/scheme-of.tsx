import { Clause, textsOf } from '@yanxiu/console';
import { Alert, Typography } from '@yanxiu/console/antd';
import type { Scheme } from './classify-dialog.js';

const useText = textsOf({
  title: ['各类学校的推进策略', 'How each class is supported'],
  strategy: ['{name}：{strategy}', '{name}: {strategy}'],
  measures: ['认定指标：{names}', 'Measures: {names}'],
  none: ['现行政策未规定学校分类办法', 'The policy in force does not sort schools into classes'],
  noneHint: [
    '下表仍列出所属各县（市、区）按其政策认定的类别。需要认定的，请先在页面上方选择县（市、区）。',
    'What the counties below have decided by their own policies is still listed. Choose a county above to decide.',
  ],
});

/** The classes with their strategies and what they are decided by, each with its clause (HL-03). */
export function SchemeOf({ scheme, county }: { scheme: Scheme | undefined; county: boolean }) {
  const t = useText();
  if (!scheme)
    return (
      <Alert
        type="info"
        showIcon
        className="og-alert"
        title={t('none')}
        description={county ? undefined : t('noneHint')}
      />
    );
  return (
    <section className="yx-block og-facts">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="og-rows">
        {scheme.classes.map(({ class: { code, name }, strategy, clause }) => (
          <li key={code}>
            {t('strategy', { name, strategy })} <Clause clause={clause} />
          </li>
        ))}
        {scheme.measures.length > 0 && (
          <li>
            {t('measures', { names: scheme.measures.map(({ name }) => name).join('、') })}{' '}
            <Clause clause={scheme.clause} />
          </li>
        )}
      </ul>
    </section>
  );
}
