import { textsOf, useMayAt } from '@yanxiu/console';
import { Button, DownOutlined, Dropdown } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { OrgLevel } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { CloseDialog } from './close-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { NewUnitDialog } from './new-unit-dialog.js';
import { RenameDialog } from './rename-dialog.js';
import { ReviseDialog } from './revise-dialog.js';
import { SplitDialog } from './split-dialog.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  change: ['机构变更', 'Change the unit'],
  add: ['新设下级', 'New unit below'],
  revise: ['修订资料', 'Particulars'],
  rename: ['更名', 'Rename'],
  move: ['调整隶属', 'Move'],
  merge: ['合并其他机构', 'Merge others into it'],
  split: ['分立', 'Split'],
  close: ['撤销', 'Close'],
});

const verbs = ['revise', 'rename', 'move', 'merge', 'split', 'close'] as const;
type Verb = (typeof verbs)[number];

/** Which levels may be founded below a level (the server decides). */
const below: Record<OrgLevel, OrgLevel[]> = {
  PROVINCE: ['CITY', 'COUNTY'],
  CITY: ['COUNTY', 'SCHOOL'],
  COUNTY: ['SCHOOL', 'GROUP'],
  SCHOOL: ['SECTION', 'GROUP'],
  SECTION: ['GROUP'],
  GROUP: [],
};

const dialogs = {
  revise: ReviseDialog,
  rename: RenameDialog,
  move: MoveDialog,
  merge: MergeDialog,
  split: SplitDialog,
  close: CloseDialog,
};

/** Regions change by law, not here: only schools and what is in them are merged, split or closed. */
const verbsFor = ({ level }: Unit): Verb[] => {
  if (level === 'PROVINCE' || level === 'CITY' || level === 'COUNTY') return ['revise', 'rename'];
  return level === 'SCHOOL' ? [...verbs] : verbs.filter((verb) => verb !== 'split');
};

/** What an officer may do with a unit. */
export function UnitActions({ unit }: { unit: Unit }) {
  const t = useText();
  const word = useWords();
  const mayAt = useMayAt(unit);
  const [verb, setVerb] = useState<Verb>();
  const [level, setLevel] = useState<OrgLevel>();
  if (!mayAt('organization:manage')) return null;
  const Dialog = verb && dialogs[verb];
  const levels = below[unit.level];
  return (
    <>
      {levels.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: levels.map((key) => ({ key, label: word(key) })),
            onClick: ({ key }) => setLevel(key as OrgLevel),
          }}
        >
          <Button>
            {t('add')} <DownOutlined aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: verbsFor(unit).map((key) => ({ key, label: t(key), danger: key === 'close' })),
          onClick: ({ key }) => setVerb(key as Verb),
        }}
      >
        <Button type="primary">
          {t('change')} <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      {Dialog && <Dialog unit={unit} close={() => setVerb(undefined)} />}
      {level && <NewUnitDialog parent={unit} level={level} close={() => setLevel(undefined)} />}
    </>
  );
}
