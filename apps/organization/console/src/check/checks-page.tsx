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
import { Alert, Button, Empty, ReloadOutlined, Skeleton } from '@yanxiu/console/antd';
import { RuleFindingGroupsDocument, UnitNameDocument } from '../documents/graphql.js';
import type { RuleFindingFilter } from '../documents/graphql.js';
import { ChecksFilters, filterOf } from './checks-filters.js';
import { FindingGroups } from './finding-groups.js';
import type { FindingGroup } from './finding-groups.js';
import { MendAll } from './mend-all.js';

const useText = textsOf({
  title: ['未达标清单', 'What fails its rules'],
  note: [
    '{name}及所属学校、联盟，截至{day}：{count} 项未达标',
    '{name} with its schools and alliances, {day}: {count} fail',
  ],
  noteOfSchool: ['{name}，截至{day}：{count} 项未达标', '{name}, {day}: {count} fail'],
  choose: ['请选择县（市、区）或学校查看其未达标清单', 'Choose a county or a school'],
  again: ['重新检查', 'Check again'],
  none: ['没有未达标的事项', 'Nothing fails'],
  noneSuch: ['没有符合筛选条件的事项', 'Nothing meets the conditions'],
  clear: ['清除筛选条件', 'Clear the conditions'],
});

/** What fails its rules in a county, counted rule by rule; the rows of a rule come when it is opened. */
export function ChecksPage() {
  const t = useText();
  const scope = useScope();
  const [search, change] = useSearch();
  const { locale } = usePreferences();
  const unitId = search.get('unit') ?? scope?.unitId;
  const { data } = useQuery(UnitNameDocument, { variables: { id: unitId ?? '' }, skip: !unitId });
  const unit = data?.orgUnit;
  const region = unit?.level === 'PROVINCE' || unit?.level === 'CITY';
  const asked = region || !unit ? undefined : unitId;
  const { groups, filter, found } = useGroups(asked);
  const failing = groups?.reduce((sum, group) => sum + group.failing, 0);
  const note =
    unit &&
    failing !== undefined &&
    t(unit.level === 'SCHOOL' ? 'noteOfSchool' : 'note', {
      name: unit.name,
      day: dayText(civilDay(), locale),
      count: countText(failing),
    });
  const again = () => void found.refetch();
  const loading = found.loading && !!asked;
  return (
    <Page
      title={t('title')}
      note={note || undefined}
      actions={
        // Before a county or a school is chosen there is nothing to print or to check.
        asked && (
          <>
            <PrintButton />
            {groups && <MendAll unitId={asked} filter={filter} groups={groups} />}
            <Button icon={<ReloadOutlined aria-hidden="true" />} loading={loading} onClick={again}>
              {t('again')}
            </Button>
          </>
        )
      }
    >
      <ChecksFilters groups={found.data?.ruleFindingGroups ?? []} unitId={asked} chooseUnit={region || !scope} />
      {data && unitId && !unit && <Missing />}
      {(region || !unitId) && <Alert type="info" showIcon title={t('choose')} />}
      {asked && found.error !== undefined && <QueryFailure error={found.error} retry={again} />}
      {asked && !groups && loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {asked && groups && groups.length > 0 && <FindingGroups unitId={asked} filter={filter} groups={groups} />}
      {groups?.length === 0 && (
        <div className="yx-block">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(search.size > 0 ? 'noneSuch' : 'none')}>
            {search.size > 0 && (
              <Button onClick={() => change({ rule: undefined, subject: undefined, kinds: undefined })}>
                {t('clear')}
              </Button>
            )}
          </Empty>
        </div>
      )}
    </Page>
  );
}

/** The groups of the conditions in the address; the rule is picked here, so that the choice of rules stays whole. */
function useGroups(unitId: string | undefined) {
  const [search] = useSearch();
  const { rule, ...filter }: RuleFindingFilter & { rule?: string } = filterOf(search);
  const found = useQuery(RuleFindingGroupsDocument, {
    variables: { unitId: unitId ?? '', filter },
    skip: !unitId,
    // Checks are computed, never stored: what stood there before may be mended by now.
  });
  const all: readonly FindingGroup[] | undefined = found.data?.ruleFindingGroups ?? undefined;
  const groups = rule ? all?.filter((group) => group.rule === rule) : all;
  return { found, groups, filter: rule ? { ...filter, rules: [rule] } : filter };
}
