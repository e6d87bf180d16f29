import { Decimal } from 'decimal.js';
import { DateScalar, DateTimeScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a unit stands in the tree. Codes, for 区 is county level in Ouhai and province level in Helan (X06). */
export enum OrgLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  SCHOOL = 'SCHOOL',
  SECTION = 'SECTION',
  GROUP = 'GROUP',
}
registerEnumType(OrgLevel, {
  name: 'OrgLevel',
  description: '机构层级\nLevel of a unit',
  valuesConfig: {
    PROVINCE: { description: '省级\nProvince, autonomous region' },
    CITY: { description: '市级\nCity' },
    COUNTY: { description: '县级（含开发区、先导区）\nCounty, district, development zone' },
    SCHOOL: { description: '学校\nSchool' },
    SECTION: { description: '学部\nSection of a school, e.g. its junior-high part' },
    GROUP: { description: '教研组、备课组等\nGroup of teachers' },
  },
});

export enum Ownership {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}
registerEnumType(Ownership, {
  name: 'Ownership',
  description: '办学性质\nOwnership of a school',
  valuesConfig: { PUBLIC: { description: '公办\nPublic' }, PRIVATE: { description: '民办\nPrivate' } },
});

/** A province, city, county, development zone, school, section or group (DL-01, X28). */
@Entity('org_unit')
@ObjectType({
  description: '机构：省、市、县（区）、学校、学部、教研组\nA unit: province, city, county, school, section or group',
})
@Directive('@key(fields: "id")')
export class OrgUnit extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description:
      '编码：行政区划代码（GB/T 2260 及本地扩展）或学校代码\nGB/T 2260 region code with local extension, or school code',
  })
  code!: string | null;

  @Column('text')
  @Field({ description: '名称\nName' })
  name!: string;

  @Column('text')
  @Field(() => OrgLevel, { description: '层级\nLevel' })
  level!: OrgLevel;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'parent_id' })
  parentId!: string | null;

  /** Ids from the root down to and including this unit. */
  @Column('uuid', { array: true })
  path!: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: '学段代码\nStage codes, e.g. JUNIOR_HIGH' })
  stages!: string[];

  @Column('text')
  @Field(() => Ownership, { description: '办学性质\nOwnership' })
  ownership!: Ownership;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: '是否乡村学校；未知为空\nRural; null where unknown' })
  rural!: boolean | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成的机构，非文件所载\nGenerated for the demo, not named by a document' })
  demo!: boolean;

  @Column('boolean')
  @Field({ description: '是否在用\nIn use' })
  active!: boolean;

  @Column('date', { name: 'opened_on' })
  @Field(() => DateScalar, { nullable: true, description: '设立日；未知为空\nFirst day; null where unknown' })
  openedOn!: string | null;

  @Column('date', { name: 'closed_on' })
  @Field(() => DateScalar, { nullable: true, description: '最后一天；存续为空\nLast day; null while it lasts' })
  closedOn!: string | null;

  /** Where it lies, if not within the unit that runs it (ZJ-02, X29): the tree is who answers for whom, not geography. */
  @Column('uuid', { name: 'region_id' })
  regionId!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '地址\nAddress' })
  address!: string | null;

  @Column('numeric', { transformer: decimal })
  @Field(() => Decimal, { nullable: true, description: '纬度（度）\nLatitude in degrees' })
  latitude!: Decimal | null;

  @Column('numeric', { transformer: decimal })
  @Field(() => Decimal, { nullable: true, description: '经度（度）\nLongitude in degrees' })
  longitude!: Decimal | null;

  /** The day this row is shown as of; absent where it is shown as it is now. */
  asOf?: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
