import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AccountPayload } from './account.input.js';
import { secretsOf } from './account.loader.js';
import { Account } from './account.js';
import {
  ChangeAppExpiryInput,
  ChangeAppScopesInput,
  CreateAppInput,
  CreateAppPayload,
  RevokeAppSecretInput,
  RotateAppSecretInput,
  RotateAppSecretPayload,
} from './app.input.js';
import { changeAppExpiry, changeAppScopes, createApp, revokeAppSecret, rotateAppSecret } from './app.service.js';
import { AppSecret, isLive } from './app-secret.js';

const manage = 'organization:manage-accounts';
const input = { description: '内容\nInput' };

@Resolver(() => Account)
export class AppResolver {
  @Mutation(() => CreateAppPayload, { description: '登记应用\nRegisters an app' })
  @Allow(manage)
  createApp(@Arg('input', input) input: CreateAppInput, @Ctx() context: Context): Promise<CreateAppPayload> {
    return createApp(context, input);
  }

  @Mutation(() => RotateAppSecretPayload, {
    description:
      '更换应用密钥；原密钥可继续使用至所填之日\nGives an app another secret; the old one may work on until a day',
  })
  @Allow(manage)
  rotateAppSecret(
    @Arg('input', input) input: RotateAppSecretInput,
    @Ctx() context: Context,
  ): Promise<RotateAppSecretPayload> {
    return rotateAppSecret(context, input);
  }

  @Mutation(() => AccountPayload, { description: '立即吊销应用的一个密钥\nEnds a secret of an app now' })
  @Allow(manage)
  revokeAppSecret(@Arg('input', input) input: RevokeAppSecretInput, @Ctx() context: Context): Promise<AccountPayload> {
    return revokeAppSecret(context, input);
  }

  @Mutation(() => AccountPayload, { description: '改定应用的权限范围\nNames the scopes of an app anew' })
  @Allow(manage)
  changeAppScopes(@Arg('input', input) input: ChangeAppScopesInput, @Ctx() context: Context): Promise<AccountPayload> {
    return changeAppScopes(context, input);
  }

  @Mutation(() => AccountPayload, { description: '改定应用的期限\nSets the last day of an app' })
  @Allow(manage)
  changeAppExpiry(@Arg('input', input) input: ChangeAppExpiryInput, @Ctx() context: Context): Promise<AccountPayload> {
    return changeAppExpiry(context, input);
  }

  @FieldResolver(() => [AppSecret], {
    description:
      '应用的密钥，新的在前；权限范围与期限见 grants\nSecrets of an app, newest first; its scopes and its last day are those of its grant',
  })
  secrets(@Root() { id }: Account, @Ctx() context: Context): Promise<AppSecret[]> {
    return secretsOf(context).load(id);
  }
}

@Resolver(() => AppSecret)
export class AppSecretResolver {
  @FieldResolver(() => Boolean, { description: '现在是否可用\nWhether it works now' })
  live(@Root() secret: AppSecret): boolean {
    return isLive(secret);
  }
}
