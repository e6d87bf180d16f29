import type { Decimal } from 'decimal.js';
import { DateScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Training that another body gave and certified, such as 国培 (PC-38). Not school-based, yet kept in the same ledger. */
@Entity('outside_training')
@ObjectType({
  description:
    '校外培训（国培、省培等），不计入校本研修\nTraining outside the school, such as a national course; not school-based',
})
export class OutsideTraining extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  @Field({ description: '培训名称\nTitle' })
  title!: string;

  @Column('text', { name: 'level_code' })
  levelCode!: string;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { nullable: true, description: '证书载明的学分\nCredits that the certificate states' })
  credits!: Decimal | null;

  @Column('date', { name: 'completed_on' })
  @Field(() => DateScalar, { description: '结业日期\nDay of completion' })
  completedOn!: string;

  @Column('text', { name: 'certificate_no' })
  @Field(() => String, { nullable: true, description: '证书编号\nNumber of the certificate' })
  certificateNo!: string | null;

  /** Where the person stood on the day of completion. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;
}
