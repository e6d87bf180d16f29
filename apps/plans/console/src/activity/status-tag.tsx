import { Tag } from '@yanxiu/console/antd';
import { useWords } from '../words.js';

/** What is under way or settled in favour stands out; the rest is plain. */
const strong = new Set(['PUBLISHED', 'CONFIRMED']);

/** A state as a tag; the word says it, the looks only help. */
export function StatusTag({ status }: { status: string }) {
  const word = useWords();
  return <Tag className={strong.has(status) ? 'pl-strong' : undefined}>{word(status)}</Tag>;
}
