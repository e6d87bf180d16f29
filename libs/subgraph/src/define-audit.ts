import type { Viewer } from '@yanxiu/access';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { AuditAction, AuditEntryConnection } from './audit-record.js';
import type { AuditRecord } from './audit-record.js';
import { auditPermission, auditReader } from './audit-reading.js';
import { AuditArgs, auditMatching } from './audit-search.js';
import type { AuditFilter } from './audit-search.js';
import type { AuditWords } from './audit-texts.js';
import { PageArgs } from './connection.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import type { Reader } from './database.js';
import { Allow } from './guard.js';

/**
 * A slice's audit log, for reading: `resolver` answers `<slice>Audit` and `<slice>AuditActions`, `timeline` makes the
 * resolver of an entity's field `timeline`. Each of them goes into the module's list of resolvers.
 */
export function defineAudit(words: AuditWords) {
  const reader = auditReader(words);
  return {
    resolver: searchResolver(words, reader.search),

    /** What the search gives, for a file: within the viewer's reach, latest first, at most so many lines. */
    lines: async (context: Context, from: Reader, filter: AuditFilter, most: number): Promise<AuditRecord[]> =>
      reader.lines(context, from, await auditMatching(from, words.units, filter), most),

    /** How many lines `lines` would give, counted up to a limit. */
    count: async (context: Context, from: Reader, filter: AuditFilter, most: number): Promise<number> =>
      reader.count(context, from, await auditMatching(from, words.units, filter), most),

    /**
     * @param subjectTypes under which its lines stand in the log
     * @param may who, besides the auditors of the county, reads the whole timeline of a subject: who manages it there,
     *   or whose own record it is. The subject was reach-checked by the loader that gave it.
     */
    timeline: <T extends { id: string }>(
      subject: ClassType<T>,
      subjectTypes: string | readonly string[],
      may: (viewer: Viewer, subject: T) => boolean,
    ): ClassType => {
      const load = reader.timelines([subjectTypes].flat());

      @Resolver(() => subject)
      class TimelineResolver {
        @FieldResolver(() => AuditEntryConnection, {
          description:
            '变更记录，最近的在前：主管者与本人可见，其他人为空列表\nWhat was done on it, latest first; for who manages it or whose own it is, empty for others',
        })
        timeline(@Root() root: T, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<AuditRecord>> {
          return load(context, root.id, args, may(context.viewer, root));
        }
      }
      return TimelineResolver;
    },
  };
}

type Search = ReturnType<typeof auditReader>['search'];

function searchResolver({ slice, units, actions }: AuditWords, search: Search): ClassType {
  const listed = Object.entries(actions);
  // A slice is named in kebab-case, a field of the graph is not.
  const field = `${slice.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase())}Audit`;

  @Resolver()
  class AuditResolver {
    @Query(() => AuditEntryConnection, {
      name: field,
      nullable: true,
      description: '查操作日志：范围内各县的，最近的在前\nThe audit log of the counties within reach, latest first',
    })
    @Allow(auditPermission)
    async log(@Args() { filter, ...args }: AuditArgs, @Ctx() context: Context): Promise<Connection<AuditRecord>> {
      return search(context, await auditMatching(context.db, units, filter ?? {}), args, filter);
    }

    @Query(() => [AuditAction], {
      name: `${field}Actions`,
      nullable: true,
      description: '日志中会出现的操作及其名称\nThe actions that the log can hold, in words',
    })
    @Allow(auditPermission)
    actions(@Ctx() { locale }: Context): AuditAction[] {
      return listed.map(([action, { zh, en }]) => ({ action, name: locale === 'en' ? en : zh }));
    }
  }
  return AuditResolver;
}
