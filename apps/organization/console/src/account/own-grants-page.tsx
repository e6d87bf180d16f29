import { FormDialog, Found, Page, SearchSelect, civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import {
  DelegateGrantDocument,
  DelegatesDocument,
  EndDelegationDocument,
  OwnGrantsDocument,
} from '../documents/graphql.js';
import type { OwnGrantsQuery } from '../documents/graphql.js';
import { GrantPlace, GrantState } from './grant-words.js';

const useText = textsOf({
  title: ['我的授权与委托', 'My grants'],
  note: [
    '外出、休假期间可将自己的授权临时委托给同事，到期自行收回',
    'While away, a grant can be lent to a colleague; it comes back by itself',
  ],
  none: ['您还没有授权，请联系本机构管理员', 'You hold no grant: ask the administrator of your unit'],
  lend: ['委托', 'Lend'],
  lendOf: ['委托：{name}', 'Lend: {name}'],
  lentTo: ['已委托{name}', 'lent to {name}'],
  end: ['结束委托', 'End it'],
  to: ['受托人', 'Colleague'],
  from: ['起始日', 'First day'],
  last: ['截止日', 'Last day'],
  lastHint: ['最长一年，到期自行收回', 'A year at most; it comes back by itself'],
  unit: ['委托范围', 'Where'],
  unitHint: ['不选则委托{place}的全部权限', 'All that it covers where nothing is chosen: {place}'],
  all: ['全部范围', 'All of it'],
  lendNote: [
    '受托人在此期间与您一样办理业务，以本人名义记入日志；不能再转委托，也不能管理账号与授权。',
    'The colleague works as you do, under the own name in the log; it cannot be lent on, and no accounts are managed by it.',
  ],
  by: ['{name}授予', 'by {name}'],
  lentBy: ['{name}委托', 'lent by {name}'],
  reason: ['委托原因', 'Reason'],
  endReason: ['原因', 'Reason'],
  endOf: ['结束对{name}的委托', 'End what was lent to {name}'],
  lent: ['已委托', 'Lent'],
  ended: ['委托已结束', 'Ended'],
});

type Grant = NonNullable<OwnGrantsQuery['ownAccount']>['grants'][number];

/** What one may oneself, and what one has lent for a time. */
export function OwnGrantsPage() {
  const t = useText();
  const answer = useQuery(OwnGrantsDocument);
  return (
    <Page title={t('title')} note={t('note')}>
      <Found answer={answer} pick={(data) => data.ownAccount}>
        {({ grants }) => {
          const current = grants.filter((grant) => grant.current);
          return (
            <section className="yx-block">
              {current.length === 0 && <Empty description={t('none')} />}
              <ul className="og-lines">
                {current.map((grant) => (
                  <OwnGrant key={grant.id} grant={grant} />
                ))}
              </ul>
            </section>
          );
        }}
      </Found>
    </Page>
  );
}

function OwnGrant({ grant }: { grant: Grant }) {
  const t = useText();
  const [lending, setLending] = useState(false);
  const [ending, setEnding] = useState<string>();
  return (
    <li>
      <Flex wrap gap={8} justify="space-between" align="start">
        <div>
          <strong>{grant.roleName}</strong>　<GrantPlace grant={grant} /> <GrantState grant={grant} />
          <div className="yx-note">
            <Lasting from={grant.from} to={grant.to} />
            {grant.grantedBy && `　${t(grant.delegated ? 'lentBy' : 'by', { name: grant.grantedBy })}`}
          </div>
          {grant.delegations.map(({ id, holderName, from, to }) => (
            <div key={id}>
              {t('lentTo', { name: holderName ?? '—' })}　<Lasting from={from} to={to} />{' '}
              <Button size="small" aria-label={t('endOf', { name: holderName ?? '—' })} onClick={() => setEnding(id)}>
                {t('end')}
              </Button>
            </div>
          ))}
        </div>
        {grant.lendable && (
          <Button aria-label={t('lendOf', { name: grant.roleName })} onClick={() => setLending(true)}>
            {t('lend')}
          </Button>
        )}
      </Flex>
      <LendDialog grant={grant} open={lending} onClose={() => setLending(false)} />
      {ending && <EndDialog id={ending} onClose={() => setEnding(undefined)} />}
    </li>
  );
}

interface LendValues {
  accountId: string;
  unitId?: string;
  from: string;
  to: string;
  reason: string;
}

function LendDialog({ grant, open, onClose }: { grant: Grant; open: boolean; onClose: () => void }) {
  const t = useText();
  const lend = useChange(DelegateGrantDocument, t('lent'));
  const { pick } = useNeeded();
  const today = civilDay();
  return (
    <FormDialog<LendValues>
      open={open}
      title={t('lendOf', { name: grant.roleName })}
      submit={t('lend')}
      initial={{ from: today }}
      onSubmit={({ unitId, reason, ...rest }) =>
        lend({ grantId: grant.id, ...rest, unitId: unitId ?? null, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p className="yx-note">{t('lendNote')}</p>
      <Form.Item name="accountId" label={t('to')} rules={pick(t('to'))}>
        <DelegateSelect grantId={grant.id} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="from" label={t('from')} min={today} max={grant.to ?? undefined} />
        <DayItem
          name="to"
          label={t('last')}
          hint={t('lastHint')}
          min={today}
          max={grant.to ?? undefined}
          after={{ name: 'from', label: t('from') }}
        />
      </div>
      {grant.unit && (
        <Form.Item name="unitId" label={t('unit')} extra={t('unitHint', { place: grant.unit.name })}>
          <UnitSelect
            levels={['CITY', 'COUNTY', 'SCHOOL', 'SECTION']}
            under={grant.unit.id}
            except={[grant.unit.id]}
            placeholder={t('all')}
          />
        </Form.Item>
      )}
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}

interface DelegateSelectProps {
  grantId: string;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** Colleagues whom this grant can be lent to. */
function DelegateSelect({ grantId, ...rest }: DelegateSelectProps) {
  const [name, setName] = useState('');
  const { data, previousData, loading } = useQuery(DelegatesDocument, { variables: { grantId, name: name || null } });
  const choices = ((data ?? previousData)?.delegates ?? []).map((one) => ({
    value: one.accountId,
    label: one.name,
    hint: one.unitName,
  }));
  return <SearchSelect {...(rest as object)} choices={choices} loading={loading} search={setName} />;
}

function EndDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const end = useChange(EndDelegationDocument, t('ended'));
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('end')}
      submit={t('end')}
      onSubmit={({ reason }) => end({ id, reason: reason.trim() })}
      onClose={onClose}
    >
      <WhyItem label={t('endReason')} />
    </FormDialog>
  );
}
