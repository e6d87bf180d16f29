import type { Viewer } from '@yanxiu/access';

/** Who makes a request. */
export interface Caller {
  kind: 'ANONYMOUS' | 'PERSON' | 'APP';
  viewer?: Viewer;
  /** Whether the browser sent the credentials by itself, so that another site may have caused the request. */
  byCookie: boolean;
}
