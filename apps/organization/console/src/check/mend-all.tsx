import { countText, faultOf, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { UnitPlaceDocument } from '../documents/graphql.js';
import type { FindingFragment, MendKind } from '../documents/graphql.js';
import { mendable, permissionFor } from './findings.js';
import { useMend } from './use-mend.js';

const useText = textsOf({
  all: ['一键整改（{count} 项）', 'Mend {count} at once'],
  sure: ['按已登记的信息整改 {count} 项？', 'Mend {count} by what is on record?'],
  sureText: [
    '将按政策要求成立工作机构、任命已在任的人员；其他事项请逐项办理。',
    'Bodies are founded and filled with who is in post already; the rest is mended one by one.',
  ],
  ok: ['确定整改', 'Mend'],
  done: ['已整改 {count} 项', '{count} mended'],
  left: ['未办成 {count} 项：', '{count} were not:'],
  failed: ['没有办成，请稍后重试', 'It was not done: try again shortly'],
});

interface MendAllProps {
  unitId: string;
  list: readonly FindingFragment[];
  done: () => void;
}

/** Mends everything on the list that needs no further word, after a look at how much that is. */
export function MendAll({ unitId, list, done }: MendAllProps) {
  const t = useText();
  const { modal, message } = App.useApp();
  const mend = useMend();
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: unitId } });
  const mayAt = useMayAt(data?.orgUnit);
  const ready = mendable(list);
  const kinds = [...new Set(ready.flatMap(({ mends }) => mends.filter((one) => one.ready).map(({ kind }) => kind)))];
  const allowed: MendKind[] = kinds.filter((kind) => mayAt(permissionFor(kind)));
  if (ready.length === 0 || allowed.length === 0) return null;
  const run = async () => {
    try {
      const { applied, results } = await mend({ unitId, checkIds: ready.map(({ id }) => id), kinds: allowed });
      const refused = results.filter((result) => !result.applied);
      if (refused.length === 0) void message.success(t('done', { count: countText(applied) }));
      else modal.warning({ title: t('done', { count: countText(applied) }), content: <Refused list={refused} /> });
      done();
    } catch (error) {
      void message.error(faultOf(error).message ?? t('failed'));
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('sure', { count: countText(ready.length) }),
      content: t('sureText'),
      okText: t('ok'),
      onOk: run,
    });
  return (
    <Button type="primary" onClick={ask}>
      {t('all', { count: countText(ready.length) })}
    </Button>
  );
}

function Refused({ list }: { list: readonly { checkId: string; message: string }[] }) {
  const t = useText();
  return (
    <>
      <p>{t('left', { count: countText(list.length) })}</p>
      <ul className="og-points">
        {[...new Set(list.map(({ message }) => message))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
