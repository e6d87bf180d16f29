import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** One line of the accounts file. */
export interface DemoAccount {
  /** Stable id, the `sub` of the tokens: the account's id in the organization slice. */
  subject: string;
  username: string;
  name: string;
  /** One line for the sign-in page; an account without it is not listed there. */
  role?: string;
  /** As `hashPassword` writes it. */
  password: string;
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);
const cost = { N: 16_384, r: 8, p: 1 };
const length = 32;

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, length, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False also for a hash of another form. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64url');
  const settings = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), expected.length, settings);
  return timingSafeEqual(actual, expected);
}

/** The accounts file, read again whenever it changes: the demo data may be made after the provider has started. */
export class AccountBook {
  private readAt = -1;
  private accounts: DemoAccount[] = [];
  private readonly unknown = hashPassword(randomBytes(16).toString('hex'));

  constructor(private readonly file: string) {}

  /** All accounts; none while the file does not exist yet. */
  async all(): Promise<readonly DemoAccount[]> {
    const stats = await stat(this.file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (stats === undefined) return [];
    if (stats.mtimeMs !== this.readAt) {
      this.accounts = JSON.parse(await readFile(this.file, 'utf8')) as DemoAccount[];
      this.readAt = stats.mtimeMs;
    }
    return this.accounts;
  }

  async bySubject(subject: string): Promise<DemoAccount | undefined> {
    return (await this.all()).find((account) => account.subject === subject);
  }

  /** Takes equally long for an unknown name, so that names cannot be guessed by the clock. */
  async signIn(username: string, password: string): Promise<DemoAccount | undefined> {
    const account = (await this.all()).find((entry) => entry.username === username);
    const matches = await passwordMatches(password, account?.password ?? (await this.unknown));
    return matches ? account : undefined;
  }
}
