import { mergePacks, ownShippedPacks, shippedFolders } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import type { PolicyPack } from './policy-pack.js';
import { packRow } from './policy.service.js';

/** The packs that come with the platform: five documents and their marked demo supplements. */
export function shippedRows(): Partial<PolicyPack>[] {
  const own = new Map(ownShippedPacks().map((pack) => [pack.pack.code, pack]));
  const sources = new Map(
    shippedFolders().map(({ parts }) => [
      /^ {2}code: (\w+)/m.exec(parts.find(({ file }) => file.endsWith('pack.yaml'))!.text)![1],
      parts.map(({ text }) => text).join('\n'),
    ]),
  );
  return [...own.values()].map((pack) => packRow(sources.get(pack.pack.code) ?? '', pack, merged(pack, own), null));
}

function merged(pack: Pack, own: Map<string, Pack>): Pack {
  const parent = own.get(pack.pack.inherits ?? '');
  if (!parent) return pack;
  const result = mergePacks(merged(parent, own), pack);
  if (!result.pack)
    throw new Error(`shipped pack ${pack.pack.code} does not merge: ${JSON.stringify(result.problems)}`);
  return result.pack;
}
