import { FormDialog, civilDay, client, textsOf, useQuery } from '@yanxiu/console';
import { Form } from '@yanxiu/console/antd';
import { PersonSelect } from '../choose/person-select.js';
import { FirstDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { GivePostDocument, PersonVersionDocument, UnitNameDocument } from '../documents/graphql.js';
import type { FindingFragment } from '../documents/graphql.js';

const useText = textsOf({
  since: ['任职日期', 'From'],
  title: ['确定{position}', 'Name the {position}'],
  submit: ['确定人选', 'Name'],
  person: ['人选', 'Person'],
  needed: ['请选择人选', 'Choose somebody'],
  at: ['任职单位：{unit}', 'Posted at {unit}'],
  done: ['人选已确定，任职已登记', 'The post is on record'],
});

interface Values {
  personId: string;
  from: string;
}

interface PostProps {
  finding: FindingFragment;
  /** Where the post is: an area's officer is of the school at its centre. */
  unitId: string;
  position: string;
  close: () => void;
  done?: () => void;
}

/** DL-03, PC-10, PC-11: gives somebody of the school the post that its document asks for. */
export function PostDialog({ finding, unitId, position, close, done }: PostProps) {
  const t = useText();
  const give = useChange(GivePostDocument, t('done'));
  const { data } = useQuery(UnitNameDocument, { variables: { id: unitId } });
  const place = data?.orgUnit;
  const send = async ({ personId, from }: Values) => {
    const version = await versionOf(personId);
    const posting = { unitId, position, from };
    return give({ personId, version, posting });
  };
  return (
    <FormDialog<Values>
      open
      title={t('title', { position: finding.position?.name ?? '' })}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={send}
      {...(done && { onDone: done })}
      onClose={close}
    >
      {place && <p className="yx-note">{t('at', { unit: place.name })}</p>}
      <Form.Item name="personId" label={t('person')} rules={[{ required: true, message: t('needed') }]}>
        <PersonSelect under={unitId} />
      </Form.Item>
      <FirstDay label={t('since')} />
    </FormDialog>
  );
}

/** The version of a person now: only a post is added, nothing that another has changed is overwritten. */
async function versionOf(id: string): Promise<number> {
  const { data } = await client.query({
    query: PersonVersionDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  return data?.person?.version ?? 0;
}
