import { Tag } from '@yanxiu/console/antd';
import { useReportWords } from './words.js';

const colours: Record<string, string> = {
  CHECKED: 'processing',
  SENT: 'processing',
  RETURNED: 'warning',
  ACCEPTED: 'success',
};

/** How far a report is. */
export function ReportTag({ state }: { state: string }) {
  const word = useReportWords();
  return <Tag color={colours[state] ?? 'default'}>{word(state)}</Tag>;
}
