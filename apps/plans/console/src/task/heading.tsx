import { Typography } from '@yanxiu/console/antd';

/** The heading of a section, and on the same line that there is nothing in it yet. */
export function Heading({ title, none }: { title: string; none: string | undefined }) {
  return (
    <div className="pl-heading">
      <Typography.Title level={2}>{title}</Typography.Title>
      {none !== undefined && <span className="yx-note">{none}</span>}
    </div>
  );
}
