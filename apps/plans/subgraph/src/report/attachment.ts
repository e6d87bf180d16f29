import { CodeItem } from '@yanxiu/directory';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of the library that goes with a report, sorted by kind (PC-26, PC-34). The file itself stays in the library. */
@Entity('report_attachment')
@ObjectType({ description: '月报所附资料\nMaterial that goes with a report' })
export class ReportAttachment {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'report_id' })
  reportId!: string;

  @Column('int')
  @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' })
  num!: number;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  /** As the library called it when it was attached. */
  @Column('text')
  @Field({ description: '资料名称\nTitle' })
  title!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '资料类别；尚未归类为空\nKind; null while it is not sorted' })
  kind!: CodeItem | null;
}

/** Owned by resources; here a key. */
@ObjectType({ description: '研修资源\nA resource of the library' })
@Directive('@key(fields: "id")')
export class Resource {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
