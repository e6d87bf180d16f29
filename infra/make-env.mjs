// Writes infra/.env (or the file named as argument) from .env.example: makes each secret that has no value yet and keeps what is there.
// Plain JavaScript without dependencies: it runs on the machine of the containers, where nothing is installed.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `NAME=value` lines; single quotes keep compose from interpolating. */
function parseEnv(text) {
  const lines = text.split(/\r?\n/).map((line) => /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line));
  return Object.fromEntries(
    lines.filter(Boolean).map(([, name, value]) => [name, value.trim().replace(/^(['"])(.*)\1$/, '$2')]),
  );
}

/**
 * Fills the template: what is kept goes first, then made secrets, then what only the operator knows stays empty.
 * @param {string} template text of .env.example
 * @param {Record<string, string>} kept values of an earlier .env
 */
function fillEnv(template, kept) {
  const values = { ...kept };
  // A public key without its private one, or the other way round, is a pair with neither.
  if (!values.VIEWER_PRIVATE_KEY || !values.VIEWER_PUBLIC_KEY) Object.assign(values, makeKeys());
  const known = Object.keys(parseEnv(template));
  for (const name of known.filter(isMade)) values[name] ||= randomBytes(32).toString('base64url');
  const lines = template.split('\n').map((line) => {
    const name = /^([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
    return name && values[name] ? `${name}='${values[name]}'` : line;
  });
  const own = Object.keys(kept).filter((name) => !known.includes(name));
  return lines.join('\n') + own.map((name) => `${name}='${kept[name]}'\n`).join('');
}

/** The identity provider gives its own secret; every other one is ours to make. URL-safe, as it goes into URLs. */
const isMade = (name) => /_(PASSWORD|SECRET)$/.test(name) && !name.startsWith('OIDC_');

function makeKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    VIEWER_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
    VIEWER_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
  };
}

const folder = dirname(fileURLToPath(import.meta.url));
const file = resolve(process.argv[2] ?? join(folder, '.env'));
const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
const text = fillEnv(readFileSync(join(folder, '.env.example'), 'utf8'), kept);
writeFileSync(`${file}.part`, text, { mode: 0o600 });
renameSync(`${file}.part`, file);
console.log(`已写入 ${file} (written)`);
const filled = parseEnv(text);
const missing = ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].filter((name) => !filled[name]);
if (missing.length > 0) console.log(`还须填写 (still to be filled in): ${missing.join(', ')}`);
