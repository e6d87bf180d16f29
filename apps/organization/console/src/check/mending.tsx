import { faultOf, navigate, textsOf, useMayAt } from '@yanxiu/console';
import { App, Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { NewBodyDialog } from '../body/new-body-dialog.js';
import { RegisterDialog } from '../document/register-dialog.js';
import type { CreateBodyInput, FindingFragment } from '../documents/graphql.js';
import { ExceptionDialog } from './exception-dialog.js';
import { permissionFor, wayOf } from './findings.js';
import { PostDialog } from './post-dialog.js';
import { useMend } from './use-mend.js';

const useText = textsOf({
  failed: ['没有办成，请稍后重试', 'It was not done: try again shortly'],
});

type Mend = FindingFragment['mends'][number];

interface MendingProps {
  finding: FindingFragment;
  /** Checks again. */
  done: () => void;
}

/** The ways to mend a finding, for who may take them: a click where everything is known, else a form or a page. */
export function Mending({ finding, done }: MendingProps) {
  const t = useText();
  const { message } = App.useApp();
  const mayAt = useMayAt(finding.unit);
  const mend = useMend();
  const [busy, setBusy] = useState(false);
  const [form, setForm] = useState<Mend>();
  const ways = finding.mends
    .map((one) => ({ one, way: wayOf(one, finding) }))
    .filter(({ one, way }) => way.by !== 'none' && mayAt(permissionFor(one.kind)));
  if (finding.exception || ways.length === 0) return null;
  const click = async (one: Mend) => {
    setBusy(true);
    try {
      const { results } = await mend({ unitId: finding.unit?.id ?? '', checkIds: [finding.id], kinds: [one.kind] });
      const [result] = results;
      void message[result?.applied ? 'success' : 'warning'](result?.message ?? t('failed'));
      done();
    } catch (error) {
      void message.error(faultOf(error).message ?? t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex wrap gap={4} className="og-mending">
      {ways.map(({ one, way }, index) => (
        <Button
          key={one.kind}
          size="small"
          // One loud button in every row would leave none that stands out.
          {...(index === 0 && one.kind !== 'RECORD_EXCEPTION' && { color: 'primary', variant: 'outlined' })}
          loading={busy && way.by === 'click'}
          onClick={() => {
            if (way.by === 'click') void click(one);
            else if (way.by === 'page') navigate(way.href);
            else setForm(one);
          }}
        >
          {one.label}
        </Button>
      ))}
      {form && <MendForm mend={form} finding={finding} close={() => setForm(undefined)} done={done} />}
    </Flex>
  );
}

interface MendFormProps extends MendingProps {
  mend: Mend;
  close: () => void;
}

/** The form of a way to mend, with what is known filled in. */
function MendForm({ mend: { kind, input }, finding, close, done }: MendFormProps) {
  const known = JSON.parse(input) as Record<string, unknown>;
  const unitId = finding.unit?.id ?? '';
  switch (kind) {
    case 'NAME_OFFICER': {
      const { posting } = known as { posting: { unitId: string; position: string } };
      return <PostDialog finding={finding} {...posting} close={close} done={done} />;
    }
    case 'REGISTER_DOCUMENT':
      return (
        <RegisterDialog
          unitId={unitId}
          family={(known as { family?: string }).family}
          allianceId={(known as { allianceId?: string }).allianceId}
          close={close}
          done={done}
        />
      );
    case 'CREATE_BODY':
      return (
        <NewBodyDialog
          host={finding.alliance ? { allianceId: finding.alliance.id, unitId } : { unitId }}
          hostName={finding.subjectName}
          known={known as unknown as CreateBodyInput}
          close={close}
          done={done}
        />
      );
    default:
      return <ExceptionDialog finding={finding} close={close} done={done} />;
  }
}
