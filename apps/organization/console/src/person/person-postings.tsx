import { Link, textsOf } from '@yanxiu/console';
import { Button, Tag, Timeline } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { useWords } from '../words.js';
import { canEnd, lasts } from './lasts.js';
import type { Person } from './person.js';
import { AddPostingDialog, EndPostingDialog, TransferDialog } from './posting-dialogs.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  postings: ['任职经历', 'Postings'],
  main: ['主要任职', 'Main posting'],
  other: ['兼任', 'Second posting'],
  elsewhere: ['管理范围外的机构', 'A unit out of reach'],
  add: ['增加任职', 'Add a posting'],
  transfer: ['调动', 'Transfer'],
  end: ['终止任职', 'End it'],
  endOf: ['终止任职：{unit}', 'End it: {unit}'],
});

/** Where the person serves and has served, the main posting first. */
export function PersonPostings({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const word = useWords();
  const [open, setOpen] = useState<'add' | 'transfer'>();
  const [ending, setEnding] = useState<string>();
  const lasting = person.postings.some(({ to, unit }) => to === null && unit);
  const ended = person.postings.find(({ id }) => id === ending);
  const items = person.postings.map((posting) => {
    const { id, main, from, to, unit, position, subject, stage } = posting;
    const name = unit?.name ?? t('elsewhere');
    return {
      key: id,
      color: lasts(posting) ? 'blue' : 'gray',
      content: (
        <>
          <div>
            {unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : name}{' '}
            {unit?.level === 'GROUP' && unit.parent && <span className="yx-note">（{unit.parent.name}）</span>}
            {position.name} {lasts(posting) && <Tag>{t(main ? 'main' : 'other')}</Tag>}
            {may && canEnd(posting) && unit && (
              <Button size="small" type="link" aria-label={t('endOf', { unit: name })} onClick={() => setEnding(id)}>
                {t('end')}
              </Button>
            )}
          </div>
          <div className="yx-note">
            <Lasting from={from} to={to} />
          </div>
          {(stage || subject) && (
            <div className="yx-note">{[stage && word(stage), subject].filter(Boolean).join(' · ')}</div>
          )}
        </>
      ),
    };
  });
  return (
    <section className="yx-block">
      <SectionHead title={t('postings')}>
        {may && lasting && <Button onClick={() => setOpen('transfer')}>{t('transfer')}</Button>}
        {may && <Button onClick={() => setOpen('add')}>{t('add')}</Button>}
      </SectionHead>
      <Timeline items={items} />
      <AddPostingDialog person={person} open={open === 'add'} onClose={() => setOpen(undefined)} />
      <TransferDialog person={person} open={open === 'transfer'} onClose={() => setOpen(undefined)} />
      {ended && <EndPostingDialog person={person} posting={ended} onClose={() => setEnding(undefined)} />}
    </section>
  );
}
