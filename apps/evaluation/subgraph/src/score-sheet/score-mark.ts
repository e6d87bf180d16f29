import { CodeItem } from '@yanxiu/directory';
import { DecimalScalar, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RubricItem } from '../rubric/rubric.js';

/** The mark of one item. */
@Entity('score_mark')
export class ScoreMark {
  @PrimaryColumn('uuid', { name: 'sheet_id' })
  sheetId!: string;

  @PrimaryColumn('int', { name: 'item_number' })
  itemNumber!: number;

  @Column('numeric', { transformer: decimal })
  score!: Decimal;

  @Column('text')
  note!: string | null;

  @Column('text', { array: true })
  evidence!: string[];

  @Column('text', { name: 'marked_by' })
  markedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** An item as the sheet shows it: what the rubric asks and what it was given. */
@ObjectType({
  description: '评分条目：评估内容、分值与得分\nAn item of a score sheet: what is asked, its weight and its mark',
})
export class ScoreItem extends RubricItem {
  @Field(() => CodeItem, { description: '所属项目\nSection' })
  section!: CodeItem;

  @Field(() => DecimalScalar, { nullable: true, description: '得分；未评为空\nMark; null while not marked' })
  score!: Decimal | null;

  @Field(() => String, { nullable: true, description: '评分说明\nNote' })
  note!: string | null;

  @Field(() => [String], { description: '佐证链接\nLinks to evidence' })
  evidence!: string[];
}
