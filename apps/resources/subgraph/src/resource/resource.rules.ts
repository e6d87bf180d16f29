import type { CodeItem } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { Conflict, Invalid } from '@yanxiu/subgraph';
import { ResourceStatus } from './resource.js';
import type { Resource } from './resource.js';

export const kindScheme = 'RESOURCE_KIND';

/** Used where the policy names no kinds of its own; what it does name is added, or renames an entry. */
const platformKinds: Record<string, string> = {
  LESSON_PLAN: '教学设计',
  COURSEWARE: '课件',
  EXERCISE: '习题与作业设计',
  CASE: '案例',
  PAPER: '论文',
  REPORT: '研究报告与总结',
  SCHEME: '研修方案',
  COURSE: '校本课程',
  VIDEO: '课堂实录与视频',
  HANDBOOK: '手册与汇编',
  OTHER: '其他',
};

/** A kind that a resource may be of, and whether its files are screened for pupils' data. */
export interface KnownKind extends CodeItem {
  masksPupils: boolean;
}

/** All kinds that may be chosen: the platform's, with those of the policy. */
export function kindsOf(pack: Pack | undefined): KnownKind[] {
  const local = new Map((pack?.resources.kinds ?? []).map((kind) => [kind.code, kind]));
  const names = { ...platformKinds, ...Object.fromEntries([...local].map(([code, { zh }]) => [code, zh])) };
  return Object.entries(names).map(([code, name]) => ({
    ...{ scheme: kindScheme, code, name },
    masksPupils: local.get(code)?.pupilData === 'MASKED',
  }));
}

/** The kind by the policy in force. @throws Invalid where neither the policy nor the platform knows the code */
export function kindOf(pack: Pack | undefined, code: string): KnownKind {
  const kinds = kindsOf(pack);
  const kind = kinds.find((one) => one.code === code);
  if (kind) return kind;
  throw new Invalid({ zh: '没有这一资源类别', en: 'No such kind of resource' }, [
    { path: 'input.kind', rule: 'knownCode', value: code, expected: kinds.map((one) => one.code).join(' | ') },
  ]);
}

/** The entry of a content scheme by the policy in force. @throws Invalid where it has no such entry */
export function contentOf(pack: Pack | undefined, code: string): CodeItem {
  const schemes = (pack?.plans.schemes ?? [])
    .filter(({ dimension }) => dimension === 'CONTENT')
    .map((scheme) => scheme.code);
  const item = pack && taxonomyItems(pack.plans).find((entry) => entry.code === code && schemes.includes(entry.scheme));
  if (item) return { scheme: item.scheme, code, name: item.zh };
  throw new Invalid({ zh: '现行政策的内容体系中没有这一项', en: 'The policy in force has no such content' }, [
    { path: 'input.content', rule: 'knownCode', value: code, expected: schemes.join(' | ') || 'none' },
  ]);
}

/**
 * The unit whose people may read a resource: its own unit or one above it.
 * @param path the resource's unit with all above it
 */
export function audienceOf(path: string[], chosen: string | null | undefined, own: string): string {
  const audience = chosen ?? own;
  if (path.includes(audience)) return audience;
  throw new Invalid(
    { zh: '共享范围只能是所属机构或其上级', en: 'It can be shared with its own unit or one above it' },
    [{ path: 'input.sharedWithId', rule: 'inOwnPath', value: chosen, expected: path.join(' | ') }],
  );
}

/** What lies in the library is not changed under its readers: it is withdrawn first. @throws Conflict */
export function assertChangeable({ status }: Resource): void {
  if (status === ResourceStatus.PUBLISHED)
    throw new Conflict({ zh: '资源已发布，请先撤回再修改', en: 'It is published; withdraw it before changing it' }, [
      { path: 'input.id', rule: 'status', value: status, expected: 'DRAFT | WITHDRAWN' },
    ]);
}

/**
 * Whether a resource can enter the library (ZJ-22: consent and copyright before publication).
 * @throws Conflict where it is there already, Invalid with everything that is missing
 */
export function assertPublishable({ status, consent, masksPupils }: Resource, files: number, unscreened: number): void {
  if (status === ResourceStatus.PUBLISHED)
    throw new Conflict({ zh: '资源已经发布', en: 'It is published already' }, [
      { path: 'input.id', rule: 'status', value: status, expected: 'DRAFT | WITHDRAWN' },
    ]);
  const missing = [
    ...(files ? [] : [{ path: 'input.id', rule: 'hasFile', value: files, expected: '>= 1' }]),
    ...(masksPupils && unscreened ? [{ path: 'input.id', rule: 'screened', value: unscreened, expected: 0 }] : []),
    ...(consent ? [] : [{ path: 'input.id', rule: 'consent', value: consent, expected: true }]),
  ];
  if (missing.length)
    throw new Invalid(
      {
        zh: '发布前须上传文件、取得作者同意；须脱敏的类别，附件均须核验，未核验的请删除后重新上传',
        en: 'It needs a file and the author’s consent before publication; files of a kind that masks pupils are screened',
      },
      missing,
    );
}

/** @throws Conflict unless it is in the library */
export function assertPublished({ status }: Resource): void {
  if (status !== ResourceStatus.PUBLISHED)
    throw new Conflict({ zh: '资源尚未发布，无需撤回', en: 'It is not published' }, [
      { path: 'input.id', rule: 'status', value: status, expected: ResourceStatus.PUBLISHED },
    ]);
}
