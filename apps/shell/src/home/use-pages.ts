import { useSections } from '../menu/main-menu.js';
import { entryAt } from '../menu/menu.js';

/** Whether an address leads to a page of this release that the signed-in person may use: no link into nowhere. */
export function usePages(): (href: string) => boolean {
  const entries = useSections().flatMap((section) => section.entries);
  return (href) => entryAt(entries, href.split('?')[0] ?? '') !== undefined;
}
