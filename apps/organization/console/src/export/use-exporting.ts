import { countText, textsOf, useHolds, useMutation } from '@yanxiu/console';
import type { Asked, Exporting } from '@yanxiu/console';
import { RequestExportDocument } from '../documents/graphql.js';
import type { ExportFilter, ExportKind } from '../documents/graphql.js';

const useText = textsOf({
  UNITS: [
    '导出当前筛选的 {count} 个机构，格式同导入模板。',
    'The {count} units of the present conditions, in the form of the import’s template.',
  ],
  PEOPLE: [
    '导出当前筛选的 {count} 名人员及其任职，格式同导入模板；在两处任职的，每处一行。',
    'The {count} people of the present conditions, a row for each posting, in the form of the import’s template.',
  ],
  ALLIANCES: [
    '导出当前筛选的 {count} 个联盟及其成员校，格式同导入模板；每所学校一行。',
    'The {count} alliances of the present conditions, a row for each school, in the form of the import’s template.',
  ],
  BODIES: [
    '导出当前筛选的 {count} 个工作机构及其席位，格式同导入模板；每个席位一行。',
    'The {count} bodies of the present conditions, a row for each seat, in the form of the import’s template.',
  ],
  many: ['1 万多', 'more than 10,000'],
});

/**
 * A list's export: what stands on the list, by its own conditions, below a unit; who asks says what for, and it is
 * logged. Undefined for who may not take the register away.
 */
export function useExporting(
  kind: ExportKind,
  unitId: string | undefined,
  filterOf: (asked: Asked) => ExportFilter,
): { exporting?: Exporting } {
  const t = useText();
  const holds = useHolds();
  const [request] = useMutation(RequestExportDocument);
  if (!unitId || !holds('organization:read-people')) return {};
  const run = async (asked: Asked, reason: string): Promise<string> => {
    const input = { kind, reason, unitId, filter: filterOf(asked) };
    const { data } = await request({ variables: { input } });
    return data?.requestExport.path ?? '';
  };
  const counted = (n: number | null | undefined) => (n === null ? t('many') : countText(n));
  const note = (total: number | null | undefined) => t(kind, { count: counted(total) });
  return { exporting: { run, reason: true, personal: kind === 'PEOPLE' || kind === 'BODIES', note } };
}
