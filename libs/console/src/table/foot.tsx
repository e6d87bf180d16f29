import { Suspense, useState } from 'react';
import type { FootProps } from './batches.js';
import { useBegunJob } from './begun-job.js';
import { Batches } from './loaded-later.js';

/** What lies over the foot of the list: loaded when the first row is chosen, or a job is found from before. */
export function Foot<Row extends { id: string }>(props: FootProps<Row>) {
  const { begun } = useBegunJob(props.name);
  const { chosen, whole } = props.selection;
  const needed = chosen.size > 0 || whole || begun !== undefined;
  // It stays: results are read when nothing is chosen any more.
  const [once, setOnce] = useState(needed);
  if (needed && !once) setOnce(true);
  return (
    <div className="yx-foot">
      {once && (
        <Suspense fallback={null}>
          <Batches {...props} />
        </Suspense>
      )}
    </div>
  );
}
