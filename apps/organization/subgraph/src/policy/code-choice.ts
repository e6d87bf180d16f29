import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PolicyClause } from './policy.input.js';

/** Code tables that people choose from when they found units, bodies, alliances or give posts and titles. */
export enum CodeScheme {
  ORG_KIND = 'ORG_KIND',
  GROUP_KIND = 'GROUP_KIND',
  ALLIANCE_KIND = 'ALLIANCE_KIND',
  BODY_KIND = 'BODY_KIND',
  POSITION = 'POSITION',
  TITLE = 'TITLE',
  TEACHER_TIER = 'TEACHER_TIER',
  DOCUMENT_FAMILY = 'DOCUMENT_FAMILY',
}
registerEnumType(CodeScheme, {
  name: 'CodeScheme',
  description: '可供选用的代码表\nCode tables to choose from',
  valuesConfig: {
    ORG_KIND: { description: '机构类别\nKinds of units' },
    GROUP_KIND: { description: '教研组类别\nKinds of groups' },
    ALLIANCE_KIND: { description: '联盟类别\nKinds of alliances' },
    BODY_KIND: { description: '工作机构类别\nKinds of bodies' },
    POSITION: { description: '职务\nPositions' },
    TITLE: { description: '称号\nTitles' },
    TEACHER_TIER: { description: '教师层级\nTeacher tiers' },
    DOCUMENT_FAMILY: { description: '制度类别\nFamilies of documents' },
  },
});

@ObjectType({ description: '可供选用的一项代码\nA code that may be chosen' })
export class CodeChoice {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nWord' })
  name!: string;

  @Field(() => [String], {
    description: '适用的层级；不限则为空\nLevels that it is for, e.g. SCHOOL; empty where any',
  })
  levels!: string[];

  @Field(() => PolicyClause, {
    nullable: true,
    description: '条款；平台通用词没有\nClause; null for a word of the platform',
  })
  clause!: PolicyClause | null;
}
