import { Clause, Found, textsOf, useQuery } from '@yanxiu/console';
import { Empty, Tag, Typography } from '@yanxiu/console/antd';
import { Lasting } from '../choose/lasting.js';
import { UnitClassesDocument } from '../documents/graphql.js';
import { Measures } from './class-table.js';

const useText = textsOf({
  title: ['学校分类', 'Class of the school'],
  yearOf: ['{year}年度', '{year}'],
  strategy: ['推进策略：{strategy}', 'Strategy: {strategy}'],
  decided: ['{reason}（{name}认定）', '{reason} (decided by {name})'],
  weak: ['薄弱学校', 'Weak school'],
  none: ['还没有认定类别', 'It has no class yet'],
});

/** The classes of one school through the years with their measures and strategy; only for those who may know. */
export function UnitClasses({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(UnitClassesDocument, { variables: { id } });
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {({ classHistory, weakSchool }) => (
          <>
            {weakSchool && (
              <p>
                <Tag color="warning">{t('weak')}</Tag> <Lasting from={weakSchool.from} to={weakSchool.to} />{' '}
                <span className="yx-note">{[weakSchool.reason, weakSchool.document].filter(Boolean).join('　')}</span>
              </p>
            )}
            {classHistory.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
            <ul className="og-rows">
              {classHistory.map(({ id: key, year, class: { name }, reason, decidedBy, measures, strategy }) => (
                <li key={key}>
                  {t('yearOf', { year })} <Tag color="blue">{name}</Tag> {t('decided', { reason, name: decidedBy })}
                  {strategy && (
                    <div>
                      {t('strategy', { strategy: strategy.strategy })} <Clause clause={strategy.clause} />
                    </div>
                  )}
                  {measures.length > 0 && <Measures measures={measures} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Found>
    </section>
  );
}
