import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Lists that consoles filter by: what stands in them is the policy's, how often is the register's. */
export enum FacetKind {
  UNIT_KIND = 'UNIT_KIND',
  GROUP_KIND = 'GROUP_KIND',
  STAGE = 'STAGE',
  ALLIANCE_KIND = 'ALLIANCE_KIND',
  BODY_KIND = 'BODY_KIND',
  STUDIO_KIND = 'STUDIO_KIND',
  DOCUMENT_FAMILY = 'DOCUMENT_FAMILY',
  TITLE = 'TITLE',
  POSITION = 'POSITION',
  SUBJECT = 'SUBJECT',
}
registerEnumType(FacetKind, {
  name: 'FacetKind',
  description: '筛选项的种类\nWhat consoles filter by',
  valuesConfig: {
    UNIT_KIND: { description: '机构类别\nKinds of units' },
    GROUP_KIND: { description: '研修小组类别\nKinds of groups' },
    STAGE: { description: '学段\nStages' },
    ALLIANCE_KIND: { description: '联盟类别\nKinds of alliances' },
    BODY_KIND: { description: '工作机构类别\nKinds of bodies' },
    STUDIO_KIND: { description: '工作室类别\nKinds of studios' },
    DOCUMENT_FAMILY: { description: '制度类别\nFamilies of documents' },
    TITLE: { description: '称号（人数）\nTitles, counted in people' },
    POSITION: { description: '职务（人数）\nPositions, counted in people' },
    SUBJECT: { description: '学科（人数）\nSubjects, counted in people' },
  },
});

@ObjectType({ description: '一个筛选项及现有数量\nA code to filter by, with how often it occurs' })
export class FacetItem {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nWord' })
  name!: string;

  @Field(() => Int, { description: '现有数量（所辖范围内）\nHow many there are within reach' })
  count!: number;
}

@ObjectType({ description: '一类筛选项\nA list to filter by' })
export class Facet {
  @Field(() => FacetKind, { description: '种类\nWhat is filtered by' })
  kind!: FacetKind;

  @Field(() => [FacetItem], {
    description: '筛选项，按政策次序，其后为政策未列的\nItems in the policy’s order, then others',
  })
  items!: FacetItem[];
}
