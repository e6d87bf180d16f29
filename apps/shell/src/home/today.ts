import { civilDay } from '@yanxiu/console';

export const today = (): string => civilDay();

/** The civil day so many days from now. */
export const dayAfter = (days: number): string => civilDay(new Date(Date.now() + days * 86_400_000));
