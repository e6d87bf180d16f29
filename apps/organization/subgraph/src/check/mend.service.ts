import { NotFound, Refusal, civilDay, row, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { AppointLeaderInput } from '../appointment/appointment.input.js';
import { appointLeader } from '../appointment/appointment.service.js';
import type { AddBodySeatInput, CreateBodyInput, FillBodySeatInput } from '../body/body.input.js';
import { Body } from '../body/body.js';
import { createBody } from '../body/body.service.js';
import { addBodySeat, fillBodySeat } from '../body/seat.service.js';
import type { ApplyMendsInput } from './check.input.js';
import { asked, examineUnder } from './check.loader.js';
import { MendKind } from './mend.js';
import type { ApplyMendsPayload, Mend, MendPlan, MendResult } from './mend.js';
import type { RuleCheck } from './rule-check.js';

/** What carries a way to mend out: the same function that the mutation calls, with its own check of reach. */
const carriers: Partial<Record<MendKind, (context: Context, input: Record<string, unknown>) => Promise<unknown>>> = {
  [MendKind.CREATE_BODY]: (context, input) => {
    const whole = { duties: [], seats: [], ...input } as unknown as CreateBodyInput;
    return createBody(context, whole, true);
  },
  [MendKind.FILL_SEAT]: async (context, input) =>
    fillBodySeat(context, (await asNow(context, input)) as FillBodySeatInput),
  [MendKind.ADD_SEAT]: async (context, input) =>
    addBodySeat(context, (await asNow(context, input)) as AddBodySeatInput),
  [MendKind.APPOINT_LEADER]: (context, input) => appointLeader(context, input as unknown as AppointLeaderInput),
};

/** Two seats of one body may be filled in one batch: the version is the one that the first left behind. */
async function asNow({ db }: Context, input: Record<string, unknown>): Promise<unknown> {
  const body = await row(db, Body, sql`where t.id = ${input.bodyId}`);
  return { ...input, version: body?.version ?? input.version };
}

/** Whether one click carries it out. */
export const isReady = ({ kind, missing }: MendPlan): boolean => missing.length === 0 && carriers[kind] !== undefined;

/** A way to mend in the reader's language. */
export function shown(plan: MendPlan, locale: string): Mend {
  const { kind, zh, en, mutation, input, missing } = plan;
  const label = locale === 'en' ? en : zh;
  return { kind, label, mutation, input: JSON.stringify(input), missing, ready: isReady(plan) };
}

/**
 * Mends findings by what is known already. The rules are held against the facts anew, so that a second click, or a
 * finding that somebody else has mended, changes nothing; each finding is mended by itself, and a refusal of one leaves
 * the others. @throws NotFound where the unit is out of reach
 */
export async function applyMends(context: Context, input: ApplyMendsInput): Promise<ApplyMendsPayload> {
  const checks = await examineUnder(context, input.unitId, civilDay());
  if (!checks) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', input.unitId);
  const byId = new Map(checks.map((check) => [check.id, check]));
  const { wanted, next } = input.checkIds ? { wanted: input.checkIds, next: null } : chunkOf(checks, input);
  const results: MendResult[] = [];
  for (const id of new Set(wanted)) results.push(await mended(context, id, byId.get(id), input));
  return { results, applied: results.filter(({ applied }) => applied).length, next };
}

/** Each mend is a transaction: so many fit into a request. */
const perCall = 50;

/** The next of what one click mends, by id: what was refused is not tried again, what was mended does not shift the rest. */
function chunkOf(
  checks: RuleCheck[],
  { kinds, filter, after }: ApplyMendsInput,
): { wanted: string[]; next: string | null } {
  const narrowed = checks.filter((check) => asked(check, filter ?? {}));
  const ids = mendable(narrowed, kinds)
    .map(({ id }) => id)
    .sort()
    .filter((id) => !after || id > after);
  const wanted = ids.slice(0, perCall);
  return { wanted, next: ids.length > perCall ? (wanted.at(-1) ?? null) : null };
}

const planFor = ({ mends }: RuleCheck, kinds: MendKind[]): MendPlan | undefined =>
  mends.find((plan) => kinds.includes(plan.kind) && isReady(plan));

/** What one click mends: neither hints nor what is excused. */
const mendable = (checks: RuleCheck[], kinds: MendKind[]): RuleCheck[] =>
  checks.filter((check) => !check.ok && !check.hint && !check.exception && planFor(check, kinds));

async function mended(
  context: Context,
  checkId: string,
  check: RuleCheck | undefined,
  { kinds, validateOnly }: ApplyMendsInput,
): Promise<MendResult> {
  const say = (applied: boolean, zh: string, en: string): MendResult => ({
    ...{ checkId, applied, message: context.locale === 'en' ? en : zh },
  });
  if (!check) return say(false, '没有这项检查，请刷新后重试', 'No such check; reload and try again');
  if (check.ok) return say(false, '已符合规定，无需整改', 'It holds already');
  const plan = planFor(check, kinds);
  if (!plan) return say(false, '需要补充信息，请逐项办理', 'Something has to be filled in; mend it by itself');
  if (validateOnly) return say(false, `可${plan.zh}`, plan.en);
  try {
    await carriers[plan.kind]!(context, plan.input);
    return say(true, `已${plan.zh}`, `Done: ${plan.en}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(false, error.text.zh, error.text.en);
  }
}
