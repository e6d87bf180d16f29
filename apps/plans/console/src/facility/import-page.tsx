import { Link, Page, textsOf, useScope } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';
import { IntakeWizard } from './intake-wizard.js';
import { useFacilityText } from './words.js';

const useText = textsOf({
  title: ['导入场地设备清单', 'Import rooms and equipment'],
  offer: ['场地设备清单', 'Rooms and equipment'],
  note: [
    '每行一处场地或一件设备；本单位已有同名的按表格更正，没有的新增。“可供使用”填本单位、下辖单位或共同体；开放时间如 08:00-18:00。一次最多 1000 行。',
    'A row is a room or a piece of equipment; one of the same name is set right. 1000 rows at most.',
  ],
  back: ['查看场地与设备', 'See them'],
  choose: ['请先在上方选择管理这些场地设备的机构。', 'Choose the unit that keeps them above.'],
});

/** A list of rooms and equipment, checked row by row before anything is written. */
export function ImportFacilitiesPage() {
  const t = useText();
  const word = useFacilityText();
  const unitId = useScope()?.unitId;
  return (
    <Page title={t('title')} above={[{ title: word('list'), href: '/plans/facilities' }]}>
      {unitId ? (
        <IntakeWizard
          kind="facilities"
          title={t('offer')}
          note={t('note')}
          upload={`/plan-sheets/facilities/${unitId}`}
          after={<Link href="/plans/facilities">{t('back')}</Link>}
        />
      ) : (
        <Alert type="info" showIcon title={t('choose')} />
      )}
    </Page>
  );
}
