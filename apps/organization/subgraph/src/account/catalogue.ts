import type { Role } from '@yanxiu/access';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '一项权限\nA permission' })
export class PermissionInfo {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '中文名称\nChinese title' })
  zh!: string;

  @Field({ description: '英文名称\nEnglish title' })
  en!: string;

  @Field(() => [ID], { description: '须同时具有的权限\nPermissions that it needs' })
  dependsOn!: string[];
}

@ObjectType({ description: '一个角色\nA role' })
export class RoleInfo {
  @Field(() => ID, { description: '代码\nCode' })
  code!: string;

  @Field({ description: '中文名称\nChinese title' })
  zh!: string;

  @Field({ description: '英文名称\nEnglish title' })
  en!: string;

  @Field(() => [ID], { description: '权限\nPermissions' })
  permissions!: string[];
}

export function infoOf({ code, zh, en, permissions }: Role): RoleInfo {
  return { code, zh, en, permissions: Object.keys(permissions) };
}

@ObjectType({ description: '登录者的一项授权\nA grant of the viewer' })
export class ViewerGrant {
  @Field({ description: '角色代码\nRole code' })
  role!: string;

  @Field({ description: '层级代码\nLevel code' })
  level!: string;

  @Field(() => ID, { description: '机构；平台为空串\nUnit; empty on the platform' })
  unitId!: string;
}

@ObjectType({ description: '当前登录者\nWho asks' })
export class ViewerInfo {
  @Field(() => ID, { description: '账号\nAccount' })
  id!: string;

  @Field({ description: '类型：PERSON、APP 或 SYSTEM\nKind: PERSON, APP or SYSTEM' })
  kind!: string;

  @Field({ description: '显示名称\nDisplayed name' })
  name!: string;

  @Field(() => [ViewerGrant], { description: '授权\nGrants' })
  grants!: ViewerGrant[];

  personId?: string | null;
}
