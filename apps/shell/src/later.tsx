import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Boundary } from '@yanxiu/console';

/** What is loaded by itself; when that fails, the rest of the frame stays. */
export function Later({ meanwhile = null, children }: { meanwhile?: ReactNode; children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Boundary>
  );
}
