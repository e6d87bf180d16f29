import { client, countText, faultOf, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { ApplyMendsDocument, UnitPlaceDocument } from '../documents/graphql.js';
import type { ApplyMendsMutation, MendKind, RuleFindingFilter } from '../documents/graphql.js';
import type { FindingGroup } from './finding-groups.js';
import { permissionFor } from './findings.js';

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
  /** What the list is narrowed to: only that is mended. */
  filter: RuleFindingFilter;
  groups: readonly FindingGroup[];
}

/** Mends everything on the list that needs no further word, after a look at how much that is; chunk by chunk. */
export function MendAll({ unitId, filter, groups }: MendAllProps) {
  const t = useText();
  const { modal, message } = App.useApp();
  const { data } = useQuery(UnitPlaceDocument, { variables: { id: unitId } });
  const mayAt = useMayAt(data?.orgUnit);
  const ready = groups.reduce((sum, { mendable }) => sum + mendable, 0);
  const kinds = [...new Set(groups.flatMap(({ mendKinds }) => mendKinds))];
  const allowed: MendKind[] = kinds.filter((kind) => mayAt(permissionFor(kind)));
  if (ready === 0 || allowed.length === 0) return null;
  const run = async () => {
    try {
      const results = await mendAll(unitId, filter, allowed);
      const refused = results.filter((result) => !result.applied);
      const applied = results.length - refused.length;
      if (refused.length === 0) void message.success(t('done', { count: countText(applied) }));
      else modal.warning({ title: t('done', { count: countText(applied) }), content: <Refused list={refused} /> });
    } catch (error) {
      void message.error(faultOf(error).message ?? t('failed'));
    } finally {
      void client.refetchQueries({ include: 'active' });
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('sure', { count: countText(ready) }),
      content: t('sureText'),
      okText: t('ok'),
      onOk: run,
    });
  return (
    <Button type="primary" onClick={ask}>
      {t('all', { count: countText(ready) })}
    </Button>
  );
}

type Result = ApplyMendsMutation['applyMends']['results'][number];

/** Call after call: the server mends some at a time, so that none takes longer than a request may. */
async function mendAll(unitId: string, filter: RuleFindingFilter, kinds: MendKind[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let after: string | null | undefined; ;) {
    const input = { unitId, filter, kinds, after, validateOnly: false };
    const { data } = await client.mutate({ mutation: ApplyMendsDocument, variables: { input } });
    results.push(...(data?.applyMends.results ?? []));
    after = data?.applyMends.next;
    if (!after) return results;
  }
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
