import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Four clocks that are never converted silently (X09, X20), and the days off that cut into them. */
export enum PeriodKind {
  SCHOOL_YEAR = 'SCHOOL_YEAR',
  TERM = 'TERM',
  CALENDAR_YEAR = 'CALENDAR_YEAR',
  PROGRAMME = 'PROGRAMME',
  CREDIT_CYCLE = 'CREDIT_CYCLE',
  VACATION = 'VACATION',
  HOLIDAY = 'HOLIDAY',
}
registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: '时期的种类\nKind of period',
  valuesConfig: {
    SCHOOL_YEAR: { description: '学年\nSchool year' },
    TERM: { description: '学期\nTerm of a school year' },
    CALENDAR_YEAR: { description: '自然年（财政年度）\nCalendar (fiscal) year' },
    PROGRAMME: { description: '规划期，如三年规划\nYears of a programme' },
    CREDIT_CYCLE: { description: '学分周期\nCredit cycle' },
    VACATION: { description: '寒暑假\nVacation' },
    HOLIDAY: { description: '节假日\nPublic holiday' },
  },
});

/** A stretch of days with a name, set by a unit for itself and all below it; the nearest unit's holds. */
@Entity('period')
@ObjectType({
  description:
    '时期：学年、学期、自然年、规划期、学分周期、假期\nSchool year, term, calendar year, programme, credit cycle, days off',
})
@Directive('@key(fields: "id")')
export class Period extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => PeriodKind, { description: '种类\nKind' })
  kind!: PeriodKind;

  @Column('text')
  @Field({ description: '名称，如“2026—2027学年”\nName' })
  name!: string;

  @Column('uuid', { name: 'parent_id' })
  parentId!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;

  @Column('boolean')
  @Field({ description: '是否已撤回（误设）\nWithdrawn: it was set by mistake' })
  withdrawn!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
