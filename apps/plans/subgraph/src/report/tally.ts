import { DateScalar, DecimalScalar, PageArgs, connectionOf } from '@yanxiu/subgraph';
import { IsUUID, Matches } from 'class-validator';
import { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/;

export enum CoverageState {
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  MISSING = 'MISSING',
  RETURNED = 'RETURNED',
  PENDING = 'PENDING',
  NOT_DUE = 'NOT_DUE',
}
registerEnumType(CoverageState, {
  name: 'CoverageState',
  description: '一个单位一个月的报送情况\nHow a unit stands with the reports of a month',
  valuesConfig: {
    ON_TIME: { description: '按时：应报的全部按时报送\nAll in, all on time' },
    LATE: { description: '迟报：已全部报送，其中有迟报\nAll in, some of them late' },
    MISSING: { description: '未报：已过截止日，仍有未报\nPast the last day, and some are not in' },
    RETURNED: { description: '退改：有月报退回，尚未重报\nSome were returned and are not sent again yet' },
    PENDING: { description: '待报：未到截止日\nSome are not in, and the last day has not passed' },
    NOT_DUE: { description: '不应报：假期、免报或没有应报的学科\nNothing is due' },
  },
});

/** Expected, actual, on time: counted by the database. */
@ObjectType({ description: '月报应报、已报、按时的份数\nReports expected, sent and on time' })
export class ReportTally {
  @Field({ description: '月份，YYYY-MM\nMonth' })
  month!: string;

  @Field(() => Int, { description: '应报份数，不含免报\nExpected, without those excused' })
  expected!: number;

  @Field(() => Int, { description: '已报份数（含已审收，不含退回待改）\nSent or accepted; not those returned' })
  sent!: number;

  @Field(() => Int, { description: '按时份数\nSent on time' })
  onTime!: number;

  @Field(() => Int, { description: '已审收份数\nAccepted' })
  accepted!: number;

  @Field(() => Int, { description: '已过截止日仍未报份数\nPast the last day and never sent' })
  missing!: number;

  @Field(() => Int, { description: '退回后尚未重报份数\nReturned and not sent again yet' })
  returned!: number;

  @Field(() => Int, { description: '免报份数\nExcused' })
  exempt!: number;

  @Field(() => DateScalar, { nullable: true, description: '最晚的截止日\nThe latest of their last days' })
  dueOn!: string | null;

  @Field(() => CoverageState, { description: '报送情况\nHow it stands' })
  get state(): CoverageState {
    if (!this.expected) return CoverageState.NOT_DUE;
    if (this.missing) return CoverageState.MISSING;
    if (this.returned) return CoverageState.RETURNED;
    if (this.sent < this.expected) return CoverageState.PENDING;
    return this.onTime < this.sent ? CoverageState.LATE : CoverageState.ON_TIME;
  }

  @Field(() => DecimalScalar, { nullable: true, description: '报送率（%），没有应报为空\nPer cent sent' })
  get sentPercent(): Decimal | null {
    return percent(this.sent, this.expected);
  }

  @Field(() => DecimalScalar, { nullable: true, description: '按时率（%），没有应报为空\nPer cent on time' })
  get onTimePercent(): Decimal | null {
    return percent(this.onTime, this.expected);
  }
}

const percent = (part: number, whole: number): Decimal | null =>
  whole ? new Decimal(part).mul(100).div(whole).toDecimalPlaces(1) : null;

/** A line of the wall. An entity without a table: its rows are grouped by the statement that pages them. */
@Entity('report_reporter')
@ObjectType({ description: '一个单位各月的报送情况\nA unit’s reports by month' })
export class ReportCoverageRow {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '单位标识\nId of the unit' })
  id!: string;

  @Column('text')
  @Field({ description: '单位名称\nName of the unit' })
  name!: string;

  @Column('text', { name: 'alliance_name' })
  @Field(() => String, { nullable: true, description: '所代表的联片研修区\nCluster that it reports for' })
  allianceName!: string | null;

  @Column('text')
  rank!: string;

  /** The wall that the line stands on. */
  coverage!: Pick<ReportCoverage, 'unitId' | 'level' | 'range'>;
}

export const ReportCoverageRowConnection = connectionOf(ReportCoverageRow, 'ReportCoverageRow', '报送单位');

@ObjectType({ description: '一个月\nA month of the wall' })
export class CoverageMonth {
  @Field({ description: '月份，YYYY-MM\nMonth' })
  month!: string;

  @Field({ description: '是否为不报月份（寒暑假）\nWhether nothing is due in it by policy: a vacation' })
  off!: boolean;

  @Field(() => ReportTally, { description: '全部单位合计\nAll units together' })
  tally!: ReportTally;
}

@ArgsType()
export class ReportCoverageArgs {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '起始月份，YYYY-MM\nFirst month' })
  @Matches(monthPattern)
  from!: string;

  @Field({ description: '截止月份，YYYY-MM，与起始月份相距不超过 12 个月\nLast month, 12 months at most' })
  @Matches(monthPattern)
  to!: string;
}

/** The wall: rows are reporters of a county or school; of a city or province, those that receive. */
@ObjectType({ description: '月报报送情况：单位 × 月份\nThe wall of reports: units by months' })
export class ReportCoverage {
  unitId!: string;
  level!: string;
  range!: { from: string; to: string };

  @Field(() => [CoverageMonth], { description: '各月合计，至多 12 个月\nMonths, 12 at most' })
  months!: CoverageMonth[];
}

@ArgsType()
export class CoverageRowsArgs extends PageArgs {}
