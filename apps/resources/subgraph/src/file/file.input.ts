import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Resource } from '../resource/resource.js';

@InputType({ description: '删除资源的文件\nRemoval of a file' })
export class RemoveResourceFileInput {
  @Field(() => ID, { description: '文件\nFile' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见资源版本\nVersion of the resource that was seen' })
  version!: number;
}

@ObjectType({ description: '删除文件的结果\nResult of removeResourceFile' })
export class RemoveResourceFilePayload {
  @Field(() => Resource, { description: '资源\nThe resource' })
  resource!: Resource;
}
