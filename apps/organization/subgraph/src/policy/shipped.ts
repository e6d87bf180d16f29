import { mergePacks, ownShippedPacks, shippedFolders } from '@yanxiu/policy';
import type { Pack, ShippedFolder } from '@yanxiu/policy';
import type { PolicyPack } from './policy-pack.js';
import { packRow } from './policy.service.js';

/** The code in a pack's files, without reading all of them as YAML. */
export function codeOf(parts: ShippedFolder['parts']): string {
  return /^ {2}code: (\w+)/m.exec(parts.find(({ file }) => file.endsWith('pack.yaml'))!.text)![1]!;
}

/** The packs that come with the platform: five documents and their marked demo supplements. */
export function shippedRows(): Partial<PolicyPack>[] {
  const own = new Map(ownShippedPacks().map((pack) => [pack.pack.code, pack]));
  const sources = new Map(
    shippedFolders().map(({ parts }) => [codeOf(parts), parts.map(({ text }) => text).join('\n')]),
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
