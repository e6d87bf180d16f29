import {
  ExportButton,
  Found,
  Page,
  PrintButton,
  countText,
  textsOf,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import { Alert, Descriptions, Select } from '@yanxiu/console/antd';
import { CrosswalkStatisticsDocument } from '../documents/graphql.js';
import type { CrosswalkBy } from '../documents/graphql.js';
import { Rest, Targets, wordsOf } from './crosswalk-tables.js';
import { SpanBar } from './span-bar.js';
import { useSheet } from './use-sheet.js';
import { useSpan } from './use-span.js';

const useText = textsOf({
  title: ['跨分类对照统计', 'Figures across schemes'],
  above: ['研修统计', 'Figures'],
  note: [
    '各地分类不同，按其中一种汇总；对照表由平台拟定，未对应的单独列出，合计等于活动总数。',
    'Regions use different words; here they are counted by one. What cannot be mapped is listed, and all sums hold.',
  ],
  choose: ['请先在上方选择要统计的机构', 'Choose a unit above first'],
  by: ['按什么对照', 'By'],
  FORM: ['研修形式', 'Form'],
  CONTENT: ['研修内容', 'Content'],
  CHANNEL: ['支持渠道', 'Channel'],
  CORE_ELEMENT: ['核心要素', 'Core elements'],
  STAGE: ['研修循环的环节', 'Stages of cycles'],
  scheme: ['目标分类', 'Scheme'],
  schemeOf: ['{name}（{region}）', '{name} ({region})'],
  total: ['活动总数', 'All activities'],
  totalOfElements: ['标注总数', 'All marks'],
  totalOfStages: ['循环总数', 'All cycles'],
  elements: [
    '{activities} 场活动；一场可标注多个核心要素，未标注的按所属分类的形式计，仍没有的列在“未对应”。',
    '{activities} activities. One may have several marks; without marks the form of its own scheme stands for them.',
  ],
  stages: [
    '所选日期内进行过的研修循环，每个按期末所处的环节计一次；已终止的不计。',
    'Cycles that ran in these days, each once, at the stage in which it stood last; stopped ones are left out.',
  ],
  mapped: ['已对应', 'Mapped'],
  unmapped: ['未对应', 'Not mapped'],
});

const kinds = ['FORM', 'CONTENT', 'CHANNEL', 'CORE_ELEMENT', 'STAGE'] as const;

/** Activities of regions with different words by the words of one of them (L10). */
export function CrosswalkPage() {
  const t = useText();
  const scope = useScope();
  const [search, change] = useSearch();
  const by = kinds.find((kind) => kind === search.get('by')) ?? 'FORM';
  const sheet = useSheet('crosswalk', () => ({ by, scheme: search.get('scheme') ?? undefined }));
  const actions = (
    <>
      {sheet && <ExportButton exporting={sheet} />}
      <PrintButton />
    </>
  );
  return (
    <Page
      title={t('title')}
      note={t('note')}
      above={[{ title: t('above'), href: '/plans/statistics' }]}
      actions={actions}
    >
      <SpanBar here="crosswalk" />
      {scope ? (
        <Counted
          key={`${scope.unitId} ${by}`}
          unitId={scope.unitId}
          by={by}
          scheme={search.get('scheme') ?? undefined}
          change={change}
        />
      ) : (
        <Alert type="info" showIcon title={t('choose')} />
      )}
    </Page>
  );
}

interface CountedProps {
  unitId: string;
  by: CrosswalkBy;
  scheme: string | undefined;
  change: (to: Record<string, string | undefined>) => void;
}

function Counted({ unitId, by, scheme, change }: CountedProps) {
  const t = useText();
  const { from, to } = useSpan();
  const answer = useQuery(CrosswalkStatisticsDocument, { variables: { unitId, from, to, by, scheme } });
  return (
    <Found answer={answer} pick={(data) => data.crosswalkStatistics}>
      {(found) => (
        <div className="yx-blocks">
          <section className="yx-block">
            <div className="pl-days pl-span">
              <Select
                aria-label={t('by')}
                value={by}
                onChange={(value: string) => change({ by: value, scheme: undefined })}
                options={kinds.map((value) => ({ value, label: t(value) }))}
              />
              <Select
                aria-label={t('scheme')}
                className="pl-scheme"
                popupMatchSelectWidth={false}
                value={found.scheme.code}
                onChange={(value: string) => change({ scheme: value })}
                options={found.schemes.map(({ code, name, region }) => ({
                  value: code,
                  label: t('schemeOf', { name, region }),
                }))}
              />
            </div>
            <Descriptions
              size="small"
              column={{ xs: 1, sm: 3 }}
              items={(['total', 'mapped', 'unmapped'] as const).map((key) => ({
                ...{ key, label: t(key === 'total' ? wordsOf(by)[0] : key), children: countText(found[key]) },
              }))}
            />
            {by === 'CORE_ELEMENT' && (
              <p className="yx-note">{t('elements', { activities: countText(found.activities) })}</p>
            )}
            {by === 'STAGE' && <p className="yx-note">{t('stages')}</p>}
          </section>
          <Targets found={found} />
          <Rest found={found} />
        </div>
      )}
    </Found>
  );
}
