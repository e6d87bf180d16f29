import type { ReactNode } from 'react';
import { Typography } from '@yanxiu/console/antd';

export interface PieceProps {
  /** Name in the library. */
  name: string;
  title: string;
  /** When to use it. */
  when: string;
  /** How it is written. */
  code: string;
  children: ReactNode;
}

/** One part of the library: what it is for, how it is written, and the part itself. */
export function Piece({ name, title, when, code, children }: PieceProps) {
  return (
    <section className="yx-block sh-piece" id={name}>
      <Typography.Title level={2}>
        {title} <code>{name}</code>
      </Typography.Title>
      <p>{when}</p>
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      {children}
    </section>
  );
}
