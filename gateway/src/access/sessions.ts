import { cookieOf, sealedCookie } from './cookies.js';

/** A signed-in person, kept in the encrypted session cookie; there is no token in the browser and no store here. */
export interface Session {
  /** Subject at the identity provider. */
  subject: string;
  /** When the sign-in was, and when it was last seen (epoch milliseconds). */
  since: number;
  seen: number;
}

export interface Sessions {
  /** Set-Cookie for a new session. */
  start: (subject: string) => Promise<string>;
  /** The session of a request; with `cookie` when its idle time is to be counted anew. */
  read: (cookieHeader: string | undefined) => Promise<{ session: Session; cookie?: string } | null>;
  /** Set-Cookie that ends the session. */
  end: () => string;
}

// Sealing a cookie on every request would cost more than the request; idle time is exact to this much.
const refreshEvery = 5 * 60_000;
const opened = 10_000;

/** Makes the sessions: encrypted cookie, idle and absolute limit. */
export function sessionsWith(options: { secret: string; secure: boolean; idle: number; absolute: number }): Sessions {
  const cookie = sealedCookie<Session>('yanxiu_session', options);
  const known = new Map<string, Session>();
  const seal = (session: Session, now: number) =>
    cookie.seal(session, Math.min(options.idle, session.since + options.absolute - now));
  const open = async (header: string): Promise<Session | null> => {
    const value = cookieOf(header, cookie.name);
    if (!value) return null;
    const session = known.get(value) ?? (await cookie.open(header));
    if (session && known.size >= opened) known.delete(known.keys().next().value as string);
    if (session) known.set(value, session);
    return session;
  };
  return {
    start: (subject) => {
      const now = Date.now();
      return seal({ subject, since: now, seen: now }, now);
    },
    read: async (header) => {
      const session = header ? await open(header) : null;
      const now = Date.now();
      if (!session || now - session.seen > options.idle || now - session.since > options.absolute) return null;
      if (now - session.seen < Math.min(refreshEvery, options.idle / 4)) return { session };
      return { session, cookie: await seal({ subject: session.subject, since: session.since, seen: now }, now) };
    },
    end: () => cookie.clear(),
  };
}
