import { civilDay } from '@yanxiu/console';

/** Whether something goes on today or is still to come: a last day that is not over ends nothing yet. */
export const lasts = ({ to }: { to?: string | null }): boolean => !to || to >= civilDay();

/** Whether it can still be ended: what ends today was ended already. */
export const canEnd = ({ to }: { to?: string | null }): boolean => !to || to > civilDay();

/** The day before, for what must end earlier than it would anyway. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The day after, for what must begin later than something else. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
