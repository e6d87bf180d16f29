import { Suspense, lazy } from 'react';
import type { ComponentType } from 'react';
import { Skeleton } from './antd.js';

/**
 * A page that is loaded when it is first opened, so that a slice's entry stays small:
 * `const AuditPage = later(async () => (await import('./audit/audit-page.js')).AuditPage)`.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return function Later(props: Props) {
    return (
      <Suspense
        fallback={
          <div className="yx-page">
            <Skeleton active paragraph={{ rows: 8 }} />
          </div>
        }
      >
        <Loaded {...props} />
      </Suspense>
    );
  };
}
