import { FormDialog, Found, Page, civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayInput } from '../choose/day-input.js';
import { Lasting } from '../choose/lasting.js';
import { SearchSelect } from '../choose/search-select.js';
import { useChange } from '../choose/use-change.js';
import {
  DelegateGrantDocument,
  DelegatesDocument,
  EndDelegationDocument,
  OwnGrantsDocument,
} from '../documents/graphql.js';
import type { OwnGrantsQuery } from '../documents/graphql.js';
import { Reason } from './grant-dialogs.js';
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
  needed: ['请填写', 'Required'],
  submit: ['确定', 'Do it'],
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
          </div>
          {grant.delegations.map(({ id, holderName, from, to }) => (
            <div key={id}>
              {t('lentTo', { name: holderName ?? '—' })}　<Lasting from={from} to={to} />{' '}
              <Button size="small" onClick={() => setEnding(id)}>
                {t('end')}
              </Button>
            </div>
          ))}
        </div>
        {!grant.delegated && (
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
  from: string;
  to: string;
  reason: string;
}

function LendDialog({ grant, open, onClose }: { grant: Grant; open: boolean; onClose: () => void }) {
  const t = useText();
  const lend = useChange(DelegateGrantDocument, t('lent'));
  const rules = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<LendValues>
      open={open}
      title={t('lendOf', { name: grant.roleName })}
      submit={t('lend')}
      initial={{ from: civilDay() }}
      onSubmit={(values) => lend({ grantId: grant.id, ...values, reason: values.reason.trim() })}
      onClose={onClose}
    >
      <Form.Item name="accountId" label={t('to')} rules={rules}>
        <DelegateSelect grantId={grant.id} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="from" label={t('from')} rules={rules}>
          <DayInput min={civilDay()} />
        </Form.Item>
        <Form.Item name="to" label={t('last')} extra={t('lastHint')} rules={rules}>
          <DayInput min={civilDay()} {...(grant.to && { max: grant.to })} />
        </Form.Item>
      </div>
      <Reason />
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
      <Reason />
    </FormDialog>
  );
}
