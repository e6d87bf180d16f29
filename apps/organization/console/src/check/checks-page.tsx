import {
  Missing,
  Page,
  PrintButton,
  QueryFailure,
  civilDay,
  countText,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import { Alert, Button, Empty, Flex, ReloadOutlined, Select, Skeleton } from '@yanxiu/console/antd';
import { UnitSelect } from '../choose/unit-select.js';
import { useCodeNames } from '../choose/use-code-names.js';
import { UnitNameDocument } from '../documents/graphql.js';
import type { CheckKind, FindingFragment } from '../documents/graphql.js';
import { FindingList } from './finding-list.js';
import { checkKinds, useKindWord, useRuleTitle } from './finding-words.js';
import { byRule, subjectOf } from './findings.js';
import type { Subject } from './findings.js';
import { MendAll } from './mend-all.js';
import { useFindings } from './use-findings.js';

const useText = textsOf({
  title: ['未达标清单', 'What fails its rules'],
  note: [
    '{name}及所属学校、联盟，截至{day}：{count} 项未达标',
    '{name} with its schools and alliances, {day}: {count} fail',
  ],
  choose: ['请选择县（市、区）或学校查看其未达标清单', 'Choose a county or a school'],
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
  again: ['重新检查', 'Check again'],
  none: ['没有未达标的事项', 'Nothing fails'],
  noneSuch: ['没有符合筛选条件的事项', 'Nothing meets the conditions'],
  clear: ['清除筛选条件', 'Clear the conditions'],
  some: ['事项较多，仅列出前 {count} 项，请用筛选条件缩小范围', 'Only the first {count} are listed: narrow them'],
});

/** What fails its rules in a county, rule by rule, with its clause and the ways to mend it. */
export function ChecksPage() {
  const t = useText();
  const scope = useScope();
  const [search, change] = useSearch();
  const { locale } = usePreferences();
  const unitId = search.get('unit') ?? scope?.unitId;
  const { data } = useQuery(UnitNameDocument, { variables: { id: unitId ?? '' }, skip: !unitId });
  const level = data?.orgUnit?.level;
  const region = level === 'PROVINCE' || level === 'CITY';
  const name = data?.orgUnit?.name;
  const asked = region || !data?.orgUnit ? undefined : unitId;
  const weight = search.get('weight') ?? 'must';
  const kinds = (search.get('kinds')?.split(',') as CheckKind[] | undefined) ?? null;
  const findings = useFindings(asked, { kinds, withHints: weight !== 'must', withExceptions: weight === 'excused' });
  const shown = narrowed(findings.list, search.get('rule'), search.get('subject'));
  const failing = shown?.filter(({ hint, exception }) => !hint && !exception).length;
  const note =
    name && failing !== undefined && t('note', { name, day: dayText(civilDay(), locale), count: countText(failing) });
  return (
    <Page
      title={t('title')}
      note={note || undefined}
      actions={
        <>
          <PrintButton />
          {asked && findings.list && <MendAll unitId={asked} list={shown ?? []} done={findings.again} />}
          <Button
            icon={<ReloadOutlined aria-hidden="true" />}
            loading={findings.loading && !!asked}
            onClick={findings.again}
          >
            {t('again')}
          </Button>
        </>
      }
    >
      <ChecksFilters list={findings.list} unitId={asked} chooseUnit={region || !scope} />
      {data && unitId && !data.orgUnit && <Missing />}
      {(region || !unitId) && <Alert type="info" showIcon title={t('choose')} />}
      {asked && findings.error !== undefined && <QueryFailure error={findings.error} retry={findings.again} />}
      {asked && !findings.list && findings.loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {shown && (
        <div className="yx-blocks">
          <Results unitId={asked} shown={shown} again={findings.again} total={findings.total} />
          {shown.length === 0 && (
            <div className="yx-block">
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(findings.list?.length ? 'noneSuch' : 'none')}>
                {!!findings.list?.length && (
                  <Button onClick={() => change({ rule: undefined, subject: undefined })}>{t('clear')}</Button>
                )}
              </Empty>
            </div>
          )}
        </div>
      )}
    </Page>
  );
}

function Results({
  unitId,
  shown,
  again,
  total,
}: {
  unitId: string | undefined;
  shown: FindingFragment[];
  again: () => void;
  total: number | null;
}) {
  const t = useText();
  const bodies = useCodeNames(unitId, 'BODY_KIND');
  return (
    <>
      {total !== null && total > shown.length && shown.length >= 2_000 && (
        <Alert type="info" showIcon title={t('some', { count: countText(shown.length) })} />
      )}
      <FindingList findings={shown} bodies={bodies} done={again} />
    </>
  );
}

const narrowed = (list: FindingFragment[] | undefined, rule: string | null, subject: string | null) =>
  list?.filter((finding) => (!rule || finding.rule === rule) && (!subject || subjectOf(finding) === subject));

const subjects: Subject[] = ['UNIT', 'SCHOOL', 'ALLIANCE', 'BODY'];

interface FiltersProps {
  list: FindingFragment[] | undefined;
  unitId: string | undefined;
  chooseUnit: boolean;
}

/** The conditions, all of them in the address. */
function ChecksFilters({ list = [], unitId, chooseUnit }: FiltersProps) {
  const t = useText();
  const word = useKindWord();
  const [search, change] = useSearch();
  const title = useRuleTitle(useCodeNames(unitId, 'BODY_KIND'));
  const rules = byRule(list).flatMap(([first]) => (first ? [{ value: first.rule, label: title(first) }] : []));
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
