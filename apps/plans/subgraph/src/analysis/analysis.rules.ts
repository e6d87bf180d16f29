import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { pupilDataInText } from '@yanxiu/policy';
import { Decimal } from 'decimal.js';
import type { TestAnalysisContentInput, TestFigureInput } from './analysis.input.js';
import { TestAnalysisStatus } from './analysis.js';
import type { TestAnalysis, TestFigure } from './analysis.js';

/** An average of one pupil is that pupil's mark. */
const fewestPupils = 2;
const hundred = new Decimal(100);

/** Everything that doesn't hold in the content, at once. */
export function contentFaults(input: TestAnalysisContentInput): Fault[] {
  const { figures, fullMark } = input;
  return [
    ...(fullMark && (fullMark.lte(0) || fullMark.gt(1000))
      ? [{ path: 'input.fullMark', rule: 'range', value: fullMark.toString(), expected: '> 0, <= 1000' }]
      : []),
    ...figures.flatMap((figure, index) => figureFaults(figure, `input.figures[${index}]`, fullMark ?? null)),
    ...pupilFaults(input),
  ];
}

function figureFaults(figure: TestFigureInput, path: string, fullMark: Decimal | null): Fault[] {
  const { count, average, passRate = null, excellentRate = null } = figure;
  const most = fullMark ?? new Decimal(1000);
  const rates = { passRate, excellentRate };
  return [
    ...(count < fewestPupils
      ? [{ path: `${path}.count`, rule: 'noSinglePupil', value: count, expected: `>= ${fewestPupils}` }]
      : []),
    ...(average.lt(0) || average.gt(most)
      ? [{ path: `${path}.average`, rule: 'range', value: average.toString(), expected: `0 - ${most}` }]
      : []),
    ...Object.entries(rates).flatMap(([field, rate]) =>
      rate && (rate.lt(0) || rate.gt(hundred))
        ? [{ path: `${path}.${field}`, rule: 'range', value: rate.toString(), expected: '0 - 100' }]
        : [],
    ),
    ...(passRate && excellentRate && excellentRate.gt(passRate)
      ? [
          {
            path: `${path}.excellentRate`,
            rule: 'belowPassRate',
            value: excellentRate.toString(),
            expected: `<= ${passRate}`,
          },
        ]
      : []),
  ];
}

/** What is typed names no pupil either. */
function pupilFaults(input: TestAnalysisContentInput): Fault[] {
  return (['title', 'exam', 'findings', 'measures'] as const).flatMap((field) =>
    pupilDataInText(input[field].split('\n'), field).map(({ rule, first }) => ({
      path: `input.${field}`,
      rule,
      value: `第 ${first} 行`,
      expected: rule === 'pupilName' ? '张*' : '***',
    })),
  );
}

/** What is missing before it can be handed in, all at once. */
export function incompleteness({ findings, measures, figures, papers }: TestAnalysis): Fault[] {
  const texts = Object.entries({ findings, measures });
  return [
    ...texts.flatMap(([field, text]) => (text.trim() ? [] : [{ path: `testAnalysis.${field}`, rule: 'required' }])),
    ...(figures.length || papers.length
      ? []
      : [{ path: 'testAnalysis.figures', rule: 'required', expected: 'figures or papers' }]),
  ];
}

export const figuresOf = (figures: readonly TestFigureInput[]): TestFigure[] =>
  figures.map(({ group, count, average, passRate, excellentRate }) => ({
    ...{ group: group.trim(), count, average: average.toString() },
    ...{ passRate: passRate?.toString() ?? null, excellentRate: excellentRate?.toString() ?? null },
  }));

const named: Record<TestAnalysisStatus, string> = { DRAFT: '尚未提交', SUBMITTED: '已提交' };

/** @throws Conflict unless it stands in the state */
export function demandStatus({ status, title }: TestAnalysis, wanted: TestAnalysisStatus): void {
  if (status === wanted) return;
  throw new Conflict(
    { zh: `“${title}”${named[status]}，不能进行此操作`, en: `It is ${status}: this step is not open` },
    [{ path: 'input.id', rule: 'state', value: status, expected: wanted }],
  );
}

/** A place on the way up that the school has: who chooses there, and whose gallery it is. */
export interface Rung {
  level: string;
  unitId: string;
  receiverId: string;
  receiverName: string;
  allianceId: string | null;
}

/** The rung behind the one that a report has reached; the school itself is where it begins. */
export function nextRung(rungs: readonly Rung[], reached: string | null): Rung | undefined {
  return rungs[rungs.findIndex(({ level }) => level === reached) + 1];
}
