import { Flex, Typography } from '@yanxiu/console/antd';
import type { ReactNode } from 'react';

/** The head of a part of a page, with what may be done there. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Flex wrap gap={8} justify="space-between" align="start">
      <Typography.Title level={2}>{title}</Typography.Title>
      <Flex wrap gap={8}>
        {children}
      </Flex>
    </Flex>
  );
}
