import { Link, textsOf, useQuery } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import { ActivityProgrammesDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['所属研修项目', 'Part of programmes'],
  line: ['{programme}，{year}年', '{programme}, {year}'],
});

/** The tasks of programmes for which the activity counts; nothing where it counts for none. */
export function ProgrammesOfActivity({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery(ActivityProgrammesDocument, { variables: { id } });
  const tasks = data?.activity?.programmes ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="pl-entries">
        {tasks.map(({ taskId, taskTitle, programmeId, programmeTitle, year }) => (
          <li key={taskId}>
            <Link href={`/plans/programmes/${programmeId}/tasks/${taskId}`}>{taskTitle}</Link>
            <div className="yx-note">{t('line', { programme: programmeTitle, year })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
