import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Conditions, order and columns of a list under a name: of one account, or of a unit for all who hold a grant there. */
@Entity('saved_view')
@ObjectType({ description: '列表视图\nA named view of a list' })
export class SavedView {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;

  @Column('text', { name: 'table_name' })
  @Field({ description: '列表，如 organization.units\nThe list that it is of' })
  table!: string;

  @Column('text')
  @Field({ description: '名称\nName' })
  name!: string;

  @Column('text')
  @Field({
    description: '筛选条件、排序与列（网址中“?”之后的部分）\nConditions, order and columns: the query of an address',
  })
  search!: string;

  /** Who made it: account or app. */
  @Column('text', { name: 'owner_id' })
  ownerId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
