import { Link, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Alert, Tag } from '@yanxiu/console/antd';
import type { Unit } from './unit.js';

const useText = textsOf({
  demo: ['演示数据', 'Demo'],
  closed: ['已撤销', 'Closed'],
  closedOn: ['“{name}”已于{day}撤销。', '{name} was closed on {day}.'],
  successor: ['职能由{unit}承继', 'It goes on in {unit}'],
});

/** What kind of unit it is, in one line under its name. */
export function Marks({ unit }: { unit: Unit }) {
  const t = useText();
  return (
    <>
      {unit.kind.name} {unit.demo && <Tag>{t('demo')}</Tag>}
      {!unit.active && <Tag>{t('closed')}</Tag>}
    </>
  );
}

/** When a closed unit was closed, and who goes on with its work. */
export function Closed({ unit: { name, closedOn, successor } }: { unit: Unit }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <Alert
      type="info"
      showIcon
      className="og-alert"
      title={t('closedOn', { name, day: dayText(closedOn, locale) })}
      description={
        successor && (
          <>
            {t('successor', { unit: '' })} <Link href={`/organization/units/${successor.id}`}>{successor.name}</Link>
          </>
        )
      }
    />
  );
}
