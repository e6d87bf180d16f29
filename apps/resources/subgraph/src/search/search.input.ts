import { PageArgs } from '@yanxiu/subgraph';
import { Length } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { ResourceFilter } from '../resource/resource.input.js';

@ArgsType()
export class SearchResourcesArgs extends PageArgs {
  @Field({ description: '检索词，空格分隔表示同时包含\nWhat to look for; words apart by spaces must all occur' })
  @Length(1, 60)
  text!: string;

  @Field(() => ResourceFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ResourceFilter | null;
}
