import type { CodeItem } from '@yanxiu/directory';
import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { OutreachContents } from './outreach.input.js';
import type { KeptLesson, Outreach, OutreachState } from './outreach.js';

const names = { SEND_LESSON: '送教', SUPPORT_TEACHING: '支教', SEND_TRAINING: '送培', SEND_RESEARCH: '送研' };

/** What is brought to another school, in the documents' words. */
export const outreachKinds: CodeItem[] = Object.entries(names).map(([code, name]) => ({
  scheme: 'OUTREACH_KIND',
  code,
  name,
}));

export const kindOf = (code: string): CodeItem | undefined => outreachKinds.find((kind) => kind.code === code);

export const lessonsOf = ({ lessons }: OutreachContents): KeptLesson[] =>
  lessons.map(({ title, subject, grade, teacherId }) => ({
    ...{ title, teacherId, subject: subject || null, grade: grade || null },
  }));

const stateNames: Record<OutreachState, string> = {
  PENDING: '待受援校确认',
  CONFIRMED: '已经受援校确认',
  DISPUTED: '受援校有异议',
  WITHDRAWN: '已撤回',
};

/** @throws Conflict unless the outreach stands in one of the states */
export function demandOutreachState({ state }: Outreach, ...allowed: OutreachState[]): void {
  if (allowed.includes(state)) return;
  throw new Conflict(
    { zh: `送教${stateNames[state]}，不能进行此操作`, en: `The outreach is ${state}: this step is not open` },
    [{ path: 'outreach.state', rule: 'state', value: state, expected: allowed.join(' | ') }],
  );
}

/** PC-15: an outreach that was not taken back counts, and closes, once the receiver has confirmed it. */
export const unconfirmed = (state: OutreachState | undefined): Fault[] =>
  state === undefined || state === 'CONFIRMED' || state === 'WITHDRAWN'
    ? []
    : [{ path: 'activity.outreach', rule: 'receiverConfirmed', value: state, expected: 'CONFIRMED | WITHDRAWN' }];
