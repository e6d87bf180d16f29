import { DayInput, Found, Link, Page, PrintButton, countText, textsOf, useQuery, useScope } from '@yanxiu/console';
import { Alert, Typography } from '@yanxiu/console/antd';
import { ProcessOfUnitDocument } from '../documents/graphql.js';
import type { ProcessOfUnitQuery } from '../documents/graphql.js';
import { useSpan } from '../statistic/use-span.js';
import { figuresOf } from './figures.js';
import type { Figure, Part } from './figures.js';
import { ProcessBelow } from './process-below.js';
import { useFigureText } from './process-words.js';
import './process.css';

const useText = textsOf({
  title: ['过程管理', 'Node control'],
  note: ['{name}及其下级：从策划、实施、监测到评价', '{name} and all below: from planning to evaluation'],
  choose: ['请先在上方选择机构', 'Choose a unit above first'],
  from: ['起始日', 'From'],
  to: ['截止日', 'To'],
  stages: ['循环所处环节', 'Stages of the cycles'],
  stage: ['{stage} {count} 个', '{stage}: {count}'],
});

const parts = ['planning', 'implementing', 'monitoring', 'evaluation'] as const;

/** DL-32: the whole process of a unit over some days; every figure leads to the list that holds what it counts. */
export function ProcessPage() {
  const t = useText();
  const scope = useScope();
  const { from, to, change } = useSpan();
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined} actions={<PrintButton />}>
      <div className="pl-days pl-span">
        <DayInput
          label={t('from')}
          placeholder={t('from')}
          value={from}
          max={to}
          onChange={(day) => change({ from: day })}
        />
        <DayInput label={t('to')} placeholder={t('to')} value={to} min={from} onChange={(day) => change({ to: day })} />
      </div>
      {scope ? <Whole unitId={scope.unitId} days={{ from, to }} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

interface Days {
  from: string;
  to: string;
}
type Unit = NonNullable<ProcessOfUnitQuery['orgUnit']>;

function Whole({ unitId, days }: { unitId: string; days: Days }) {
  const answer = useQuery(ProcessOfUnitDocument, { variables: { unitId, ...days } });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {(unit) => (
        <>
          {unit.process && <Parts figures={unit.process} days={days} />}
          <ProcessBelow unit={unit} days={days} />
        </>
      )}
    </Found>
  );
}

function Parts({ figures, days }: { figures: NonNullable<Unit['process']>; days: Days }) {
  const t = useText();
  const word = useFigureText();
  const all = figuresOf(figures, days);
  const { stages } = figures.implementing;
  return (
    <div className="pl-process">
      {parts.map((part: Part) => (
        <section key={part} className="yx-block" aria-label={word(part)}>
          <Typography.Title level={2}>{word(part)}</Typography.Title>
          <dl className="pl-figures">
            {all[part].map((figure) => (
              <div key={figure.key}>
                <dt>{word(figure.key)}</dt>
                <dd>
                  <Count figure={figure} />
                </dd>
              </div>
            ))}
          </dl>
          {part === 'implementing' && stages.length > 0 && (
            <p className="yx-note">
              {t('stages')}：{stages.map(({ stage, count }) => t('stage', { stage: stage.name, count })).join('，')}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Count({ figure: { count, href, late } }: { figure: Figure }) {
  const text = countText(count);
  const shown = late && count > 0 ? <strong className="pl-late">{text}</strong> : text;
  return <Link href={href}>{shown}</Link>;
}
