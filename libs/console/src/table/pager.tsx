import { Button, Flex, LeftOutlined, RightOutlined } from '../antd.js';
import { useSearch } from '../location.js';
import { textsOf } from '../texts.js';

const useText = textsOf({
  previous: ['上一页', 'Previous'],
  first: ['回到首页', 'First page'],
  next: ['下一页', 'Next'],
});

interface PagerProps {
  info: { hasNextPage: boolean; endCursor?: string | null };
  rows: number;
}

/**
 * Forward by cursor. The way back is kept in the history entry; an address opened by itself knows only the cursor, and
 * offers the first page instead.
 */
export function Pager({ info, rows }: PagerProps) {
  const t = useText();
  const [search, change] = useSearch();
  const after = search.get('after');
  const trail = (history.state as { trail?: string[] } | null)?.trail ?? [];
  if (!after && !info.hasNextPage) return null;
  const back = () => change({ after: trail.at(-1) || undefined }, { trail: trail.slice(0, -1) });
  const onward = () => change({ after: info.endCursor ?? undefined }, { trail: [...trail, after ?? ''] });
  return (
    <Flex gap={8} justify="end" className="yx-pager">
      <Button icon={<LeftOutlined />} disabled={!after} onClick={back}>
        {after && trail.length === 0 ? t('first') : t('previous')}
      </Button>
      <Button icon={<RightOutlined />} iconPlacement="end" disabled={!info.hasNextPage || rows === 0} onClick={onward}>
        {t('next')}
      </Button>
    </Flex>
  );
}
