import { textsOf, useSearch } from '@yanxiu/console';
import { Flex, Select } from '@yanxiu/console/antd';
import { UnitSelect } from '../choose/unit-select.js';
import { useCodeNames } from '../choose/use-code-names.js';
import type { CheckKind, CheckSubject, RuleFindingFilter } from '../documents/graphql.js';
import type { FindingGroup } from './finding-groups.js';
import { checkKinds, useKindWord, useRuleTitle } from './finding-words.js';

const useText = textsOf({
  unit: ['查看的机构', 'Unit'],
  kind: ['检查类别', 'Kind of check'],
  rule: ['规定', 'Rule'],
  subject: ['检查对象', 'About'],
  UNIT: ['县级机构', 'The county'],
  SCHOOL: ['学校', 'Schools'],
  ALLIANCE: ['联盟与片区', 'Alliances'],
  BODY: ['工作机构', 'Bodies'],
  weight: ['性质', 'Weight'],
  must: ['规定事项', 'Laid down'],
  hints: ['规定事项与提示', 'With hints'],
  excused: ['含已登记例外的', 'With exceptions'],
});

const subjects: CheckSubject[] = ['UNIT', 'SCHOOL', 'ALLIANCE', 'BODY'];

/** What the address says of the findings that are wanted. */
export function filterOf(search: URLSearchParams): RuleFindingFilter & { rule?: string } {
  const weight = search.get('weight') ?? 'must';
  const rule = search.get('rule');
  const subject = search.get('subject') as CheckSubject | null;
  return {
    kinds: (search.get('kinds')?.split(',') as CheckKind[] | undefined) ?? null,
    subjects: subject && [subject],
    withHints: weight !== 'must',
    withExceptions: weight === 'excused',
    ...(rule && { rule }),
  };
}

interface FiltersProps {
  groups: readonly FindingGroup[];
  unitId: string | undefined;
  chooseUnit: boolean;
}

/** The conditions, all of them in the address. */
export function ChecksFilters({ groups, unitId, chooseUnit }: FiltersProps) {
  const t = useText();
  const word = useKindWord();
  const [search, change] = useSearch();
  const title = useRuleTitle(useCodeNames(unitId, 'BODY_KIND'));
  const rules = groups.map((group) => ({ value: group.rule, label: title(group) }));
  const select = (key: 'rule' | 'subject', options: { value: string; label: string }[]) => (
    <Select
      className="yx-filter"
      allowClear
      placeholder={t(key)}
      aria-label={t(key)}
      options={options}
      value={search.get(key) ?? undefined}
      onChange={(value?: string) => change({ [key]: value })}
    />
  );
  return (
    <Flex wrap gap={8} role="search" className="og-filters yx-screen">
      {chooseUnit && (
        <div className="og-unit">
          <UnitSelect
            levels={['COUNTY', 'SCHOOL']}
            label={t('unit')}
            placeholder={t('unit')}
            value={search.get('unit')}
            onChange={(value: string | undefined) => change({ unit: value, rule: undefined })}
          />
        </div>
      )}
      <Select
        className="yx-filter"
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        placeholder={t('kind')}
        aria-label={t('kind')}
        options={checkKinds.map((value) => ({ value, label: word(value) }))}
        value={search.get('kinds')?.split(',') ?? []}
        onChange={(value: string[]) => change({ kinds: value.join(',') || undefined, rule: undefined })}
      />
      {select('rule', rules)}
      {select(
        'subject',
        subjects.map((value) => ({ value, label: t(value) })),
      )}
      <Select
        className="yx-filter"
        aria-label={t('weight')}
        options={(['must', 'hints', 'excused'] as const).map((value) => ({ value, label: t(value) }))}
        value={search.get('weight') ?? 'must'}
        onChange={(value) => change({ weight: value === 'must' ? undefined : value })}
      />
    </Flex>
  );
}
