import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { JWTPayload } from 'jose';

/** An encrypted cookie: what it holds is readable and changeable by the gateway only. */
export interface SealedCookie<T> {
  name: string;
  seal: (content: T, lifetime: number) => Promise<string>;
  open: (header: string | undefined) => Promise<T | null>;
  clear: () => string;
}

/** Makes a cookie whose content is an encrypted token (JWE dir, A256GCM) under a key of its own. */
export function sealedCookie<T extends object>(
  name: string,
  options: { secret: string; secure: boolean },
): SealedCookie<T> {
  // The __Host- prefix binds a cookie to this very host and to https; browsers refuse it over plain http.
  const fullName = options.secure ? `__Host-${name}` : name;
  const key = new Uint8Array(hkdfSync('sha256', options.secret, '', `cookie:${name}`, 32));
  const attributes = `Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
  return {
    name: fullName,
    seal: async (content, lifetime) => {
      const seconds = Math.floor(lifetime / 1000);
      const token = await new EncryptJWT(content as JWTPayload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .encrypt(key);
      return `${fullName}=${token}; ${attributes}; Max-Age=${seconds}`;
    },
    open: async (header) => {
      const value = cookieOf(header, fullName);
      if (!value) return null;
      const opened = await jwtDecrypt(value, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      }).catch(() => null);
      return (opened?.payload as T | undefined) ?? null;
    },
    clear: () => `${fullName}=; ${attributes}; Max-Age=0`,
  };
}

/** The value of one cookie in a Cookie header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length);
}
