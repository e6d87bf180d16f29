import { PageArgs, connectionOf } from '@yanxiu/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One school: whether it has its theme, and how many of its groups have theirs. No table stands behind it. */
@Entity('theme_coverage_row')
@ObjectType({ description: '一所学校的主题覆盖情况\nHow far the themes of a school reach' })
export class ThemeCoverageRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') rank!: string;
  @Column('text') @Field({ description: '学校名称\nName of the school' }) name!: string;
  @Column('uuid', { name: 'theme_id' }) themeId!: string | null;
  @Column('int') @Field(() => Int, { description: '教研组数\nGroups' }) groups!: number;
  @Column('int') @Field(() => Int, { description: '有主题的教研组数\nGroups with a theme' }) covered!: number;

  @Column('int')
  @Field(() => Int, { description: '有主题而未对应学校主题的教研组数\nGroups whose theme is not under the school’s' })
  unaligned!: number;
}

export const ThemeCoverageRowConnection = connectionOf(ThemeCoverageRow, 'ThemeCoverageRow', '学校主题覆盖情况');

@ObjectType({ description: '还没有主题的教研组\nA group without a theme' })
export class ThemeGap {
  @Field(() => ID, { description: '教研组\nGroup' }) unitId!: string;
  @Field({ description: '名称\nName' }) name!: string;
}

@ObjectType({ description: '“1+x”主题覆盖情况\nHow far themes reach in a unit' })
export class ThemeCoverage {
  unitId!: string;
  @Field(() => Int, { description: '学校数\nSchools' }) schools!: number;
  @Field(() => Int, { description: '已有共性主题的学校数\nSchools with a theme' }) schoolsCovered!: number;
  @Field(() => Int, { description: '教研组数\nGroups' }) groups!: number;
  @Field(() => Int, { description: '有主题的教研组数\nGroups with a theme' }) groupsCovered!: number;
  @Field(() => Int, { description: '未对应学校主题的教研组数\nGroups not under their school’s theme' })
  unaligned!: number;
}

@ArgsType()
export class ThemeCoverageRowsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: '只看有缺口的学校\nOnly schools where something is missing',
  })
  gapsOnly!: boolean;
}
