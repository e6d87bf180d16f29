import { PageInfo } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Resource } from '../resource/resource.js';

@ObjectType({ description: '检索到的资源\nA resource that was found' })
export class ResourceSearchEdge {
  @Field({ description: '游标\nCursor' })
  cursor!: string;

  @Field(() => Resource, { description: '资源\nThe resource' })
  node!: Resource;

  @Field({ description: '命中处的摘要（纯文本）\nText around what was found, plain' })
  highlight!: string;
}

@ObjectType({ description: '检索结果（分页），下载多的在前\nA page of what was found, most downloaded first' })
export class ResourceSearchConnection {
  @Field(() => [ResourceSearchEdge], { description: '带游标的条目\nRows with cursors' })
  edges!: ResourceSearchEdge[];

  @Field(() => [Resource], { description: '条目\nRows' })
  nodes!: Resource[];

  @Field(() => PageInfo, { description: '分页信息\nWhere the page stands' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: '总数，仅在查询时统计；超过一千为空\nTotal, counted only when asked; null above 1,000',
  })
  totalCount!: Promise<number | null>;
}
