import { textsOf } from '@yanxiu/console';
import { Alert, Flex, Tag } from '@yanxiu/console/antd';
import { Piece } from './piece.js';

const useText = textsOf({
  looks: ['标记与提示', 'Tags and notices'],
  looksWhen: ['状态用标记，提示用横条；颜色之外一定有文字。', 'States are tags, notices are bars; never colour alone.'],
  draft: ['草稿', 'Draft'],
  approved: ['已审定', 'Approved'],
  returned: ['退回修改', 'Returned'],
  overdue: ['逾期', 'Overdue'],
  running: ['进行中', 'Running'],
  saved: ['已保存', 'Saved'],
});

export function LooksPiece() {
  const t = useText();
  return (
    <Piece
      name="Tag"
      title={t('looks')}
      when={t('looksWhen')}
      code="<Tag color='success'>已审定</Tag>  <Alert type='warning' showIcon title='…' />"
    >
      <Flex wrap gap={8}>
        <Tag>{t('draft')}</Tag>
        <Tag color="success">{t('approved')}</Tag>
        <Tag color="warning">{t('returned')}</Tag>
        <Tag color="error">{t('overdue')}</Tag>
        <Tag color="processing">{t('running')}</Tag>
        {['blue', 'green', 'orange', 'red', 'gold', 'cyan', 'purple'].map((colour) => (
          <Tag key={colour} color={colour}>
            {t('running')}
          </Tag>
        ))}
      </Flex>
      <div className="sh-notices">
        {(['success', 'info', 'warning', 'error'] as const).map((type) => (
          <Alert key={type} type={type} showIcon title={t('saved')} />
        ))}
      </div>
    </Piece>
  );
}
