import { IsUUID } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Batch } from './batch.js';
import { BatchJob, BatchJobConnection, BatchJobPayload, BatchResult, BatchResultConnection } from './batch-job.js';
import { PageArgs, orderOf, page } from './connection.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { Conflict, NotFound } from './errors.js';
import { AllowSignedIn } from './guard.js';
import { defineLoader, inKeyOrder, wellFormed } from './loader.js';
import { defineNestedPages } from './nested-pages.js';
import { row, rows } from './rows.js';
import { sql } from './sql.js';

@ArgsType()
export class BatchResultsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: '只列未能办理的\nOnly rows that could not be done' })
  failedOnly!: boolean;
}

@InputType({ description: '中止批量作业\nA batch to stop' })
export class CancelJobInput {
  @Field(() => ID, { description: '批量作业\nThe batch' })
  @IsUUID()
  id!: string;
}

const inOrder = orderOf('NUMBER', 'number int');
const latestFirst = orderOf('CREATED_AT', 'created_at timestamptz desc', 'id uuid desc');

const resultsOf = defineNestedPages<BatchResult, BatchResultsArgs>('job_id', (_context, { failedOnly, ...args }) => ({
  entity: BatchResult,
  where: failedOnly ? sql`t.outcome = 'FAILED'` : sql`t.outcome is not null`,
  order: inOrder,
  args,
  filter: failedOnly,
}));

/** A batch is its owner's alone: its rows may name anything he reached. */
const jobById = defineLoader<string, BatchJob | null>(async (ids, { db, viewer }) =>
  inKeyOrder(
    ids,
    await rows(db, BatchJob, sql`where t.id = any(${wellFormed(ids)}::uuid[]) and t.actor_id = ${viewer.id}`),
    ({ id }) => id,
  ),
);

@Resolver(() => BatchJob)
class BatchJobResolver {
  @FieldResolver(() => BatchResultConnection, { description: '已处理的逐条结果\nRows worked off so far' })
  results(
    @Root() { id }: BatchJob,
    @Args() args: BatchResultsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<BatchResult>> {
    return resultsOf(context, id, args);
  }
}

/** The batches of a slice: `<slice>Job`, `<slice>Jobs` and `cancel<Slice>Job`, for the module's list of resolvers. */
export function defineBatches(slice: string, batches: Batch[]): [ClassType, ClassType] {
  const titles = new Map(batches.map(({ kind, title }) => [kind, title]));
  const named: Named = ({ locale }, job) => {
    const title = titles.get(job.kind);
    job.kindName = title ? (locale === 'en' ? title.en : title.zh) : job.kind;
    return job;
  };
  return [BatchJobResolver, rootsOf(slice, named)];
}

type Named = (context: Context, job: BatchJob) => BatchJob;

function rootsOf(slice: string, named: Named): ClassType {
  const title = `${slice[0]!.toUpperCase()}${slice.slice(1)}`;

  @Resolver()
  class BatchRootsResolver {
    @Query(() => BatchJob, {
      name: `${slice}Job`,
      nullable: true,
      description: '本人发起的一项批量作业\nA batch of one’s own',
    })
    @AllowSignedIn()
    async job(
      @Arg('id', () => ID, { description: '标识\nId' }) id: string,
      @Ctx() context: Context,
    ): Promise<BatchJob | null> {
      const job = await jobById(context).load(id);
      return job && named(context, job);
    }

    @Query(() => BatchJobConnection, {
      name: `${slice}Jobs`,
      nullable: true,
      description: '本人发起的批量作业，由近及远\nOne’s own batches, latest first',
    })
    @AllowSignedIn()
    async jobs(@Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<BatchJob>> {
      const where = sql`t.actor_id = ${context.viewer.id}`;
      const found = await page(context, { entity: BatchJob, where, order: latestFirst, args });
      for (const { node } of found.edges) named(context, node);
      return found;
    }

    @Mutation(() => BatchJobPayload, {
      name: `cancel${title}Job`,
      description: '中止批量作业；已办的不撤回\nStops a batch; what was done stays done',
    })
    @AllowSignedIn()
    async cancel(
      @Arg('input', { description: '内容\nInput' }) input: CancelJobInput,
      @Ctx() context: Context,
    ): Promise<BatchJobPayload> {
      return { job: named(context, await cancelJob(context, input.id)) };
    }
  }
  return BatchRootsResolver;
}

async function cancelJob({ db, viewer }: Context, id: string): Promise<BatchJob> {
  const [known] = wellFormed([id]);
  const own = sql`id = ${known ?? null}::uuid and actor_id = ${viewer.id}`;
  const [stopped] = await db.query(sql`
    update job set status = 'CANCELLED', ended_at = now(), lease_until = null
    where ${own} and status in ('WAITING', 'RUNNING') returning id`);
  const job = await row(db, BatchJob, sql`where t.id = ${known ?? null}::uuid and t.actor_id = ${viewer.id}`);
  if (!job) throw new NotFound({ zh: '批量作业', en: 'batch' }, 'input.id', id);
  if (!stopped && job.status !== 'CANCELLED')
    throw new Conflict({ zh: '该作业已经结束', en: 'The batch has ended' }, [
      { path: 'input.id', rule: 'running', value: job.status },
    ]);
  return job;
}
