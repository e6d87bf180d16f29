import { useEffect, useState } from 'react';

/** What the gateway tells of itself at `/about`. */
export interface About {
  supergraph?: { version: string; since: string };
  endpoint: string;
  limits: Record<'depth' | 'page' | 'cost' | 'nodes' | 'rootFields' | 'mutations', number>;
  perMinute: { person: number; app: number };
  /** Address of the explorer; null where it is closed. */
  explorer: string | null;
  examples: { name: string; title: string }[];
}

/** Undefined while it is on its way, null when it cannot be had. */
export function useAbout(): About | null | undefined {
  const [about, setAbout] = useState<About | null>();
  useEffect(() => {
    fetch('/about')
      .then(async (answer) => setAbout(answer.ok ? ((await answer.json()) as About) : null))
      .catch(() => setAbout(null));
  }, []);
  return about;
}
