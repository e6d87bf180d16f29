import { createStore } from './store.js';
import { viewer } from './viewer.js';

/** True while the session is over and the page waits for a new sign-in. */
export const sessionEnded = createStore(false);

const waiting = new Set<() => void>();

/** Marks the session as over; resolves after the next sign-in, so that a request that was refused goes on. */
export function signedInAgain(): Promise<void> {
  sessionEnded.set(true);
  return new Promise((done) => void waiting.add(done));
}

/** Asks the gateway whether there is a session again. Another account than before starts the page anew. */
export async function checkSession(): Promise<boolean> {
  const answer = await fetch('/auth/me').catch(() => undefined);
  if (!answer?.ok) return false;
  const { id } = (await answer.json()) as { id: string };
  if (id !== viewer.get()?.id) {
    location.reload();
    return false;
  }
  sessionEnded.set(false);
  const resumed = [...waiting];
  waiting.clear();
  for (const resume of resumed) resume();
  return true;
}

/** Ends the session here and at the identity provider. */
export async function signOut(): Promise<void> {
  const answer = await fetch('/auth/logout', { method: 'POST', headers: { 'x-yanxiu-csrf': '1' } });
  const { redirect } = (await answer.json()) as { redirect: string };
  location.assign(redirect);
}
