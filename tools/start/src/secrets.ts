import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made once for a data folder. */
export interface Secrets {
  /** Ed25519 keys as JWK in JSON: the gateway signs viewers, the subgraphs check them. */
  viewerPrivateKey: string;
  viewerPublicKey: string;
  sessionSecret: string;
  cursorSecret: string;
  oidcClientSecret: string;
  demoAppSecret: string;
}

const random = () => randomBytes(32).toString('base64url');

function makeSecrets(): Secrets {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    viewerPrivateKey: JSON.stringify(privateKey.export({ format: 'jwk' })),
    viewerPublicKey: JSON.stringify(publicKey.export({ format: 'jwk' })),
    sessionSecret: random(),
    cursorSecret: random(),
    oidcClientSecret: random(),
    demoAppSecret: random(),
  };
}

/** Reads the secrets, made on the first start and completed when a later version needs more. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets = { ...makeSecrets(), ...kept };
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    writeFileSync(`${file}.part`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
