import { policyInForce, unitOf } from '@yanxiu/directory';
import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { kindsOf } from './resource.rules.js';

@ObjectType({ description: '资源类别\nA kind of resource' })
export class ResourceKind {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field({
    description: '附件是否须经学生信息脱敏核验\nWhether its files are screened for pupils’ data',
  })
  masksPupils!: boolean;
}

/** Kinds by the policy in force for a unit; those of the platform where there is none. */
export async function kindsFor({ db }: Context, unitId: string): Promise<ResourceKind[]> {
  const unit = await unitOf(db, unitId);
  return kindsOf(unit && (await policyInForce(db, unit.path, civilDay()))?.pack);
}
