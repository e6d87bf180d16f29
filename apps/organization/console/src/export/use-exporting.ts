import { textsOf, useMutation, useScope } from '@yanxiu/console';
import type { Exporting } from '@yanxiu/console';
import { RequestExportDocument } from '../documents/graphql.js';
import type { ExportKind } from '../documents/graphql.js';

const useText = textsOf({
  UNITS: [
    '导出{name}下级的全部机构（不受筛选条件限制），格式同导入模板。',
    'All units below {name}, whatever the conditions, in the form of the import’s template.',
  ],
  PEOPLE: [
    '导出{name}及下级的全部现任人员（不受筛选条件限制），格式同导入模板。',
    'All people posted in {name} today, whatever the conditions, in the form of the import’s template.',
  ],
  ALLIANCES: [
    '导出{name}及下级管理的全部联盟与成员校（不受筛选条件限制），格式同导入模板。',
    'All alliances of {name} with their members, whatever the conditions, in the form of the import’s template.',
  ],
  BODIES: [
    '导出{name}及下级的全部工作机构与现有席位（不受筛选条件限制），格式同导入模板。',
    'All bodies of {name} with their present seats, whatever the conditions, in the form of the import’s template.',
  ],
  here: ['本机构', 'the unit'],
});

/** A list's export: what is on the register below the unit looked at; who asks says what for, and it is logged. */
export function useExporting(kind: ExportKind): Exporting {
  const t = useText();
  const scope = useScope();
  const [request] = useMutation(RequestExportDocument);
  const run = async (_asked: unknown, reason: string): Promise<string> => {
    const { data } = await request({ variables: { input: { kind, reason, unitId: scope?.unitId ?? '' } } });
    return data?.requestExport.path ?? '';
  };
  return { run, reason: true, personal: kind === 'PEOPLE', note: t(kind, { name: scope?.name || t('here') }) };
}
