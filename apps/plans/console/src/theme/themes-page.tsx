import { Page, textsOf, useHolds, useScope, useSearch } from '@yanxiu/console';
import { Button, Empty, Segmented } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CreateThemeDialog } from './create-theme-dialog.js';
import { CoverageTab } from './coverage-tab.js';
import { SeriesTab } from './series-tab.js';
import { TreeTab } from './tree-tab.js';
import './theme.css';

const useText = textsOf({
  title: ['研修主题', 'Themes'],
  note: ['{name}及其下级', '{name} and all below'],
  create: ['提出主题', 'Set a theme'],
  tree: ['主题树', 'Tree'],
  coverage: ['覆盖情况', 'Coverage'],
  series: ['主题系列', 'Series'],
  which: ['查看', 'Show'],
  choose: ['请先在页面上方选择一个机构', 'Choose a unit at the head of the page'],
});

const tabs = ['tree', 'coverage', 'series'] as const;

/** OH-10: the school's one theme with the groups' own under it; who has none; themes that follow each other. */
export function ThemesPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [search, change] = useSearch();
  const [creating, setCreating] = useState(false);
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'tree';
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('plans:plan') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <div className="pl-tabs yx-screen">
        <Segmented
          aria-label={t('which')}
          value={tab}
          onChange={(value) => change({ tab: value === 'tree' ? undefined : String(value) })}
          options={tabs.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {tab === 'tree' && <TreeTab key={scope?.unitId} unitId={scope?.unitId} />}
      {tab !== 'tree' && !scope && <Empty description={t('choose')} />}
      {tab === 'coverage' && scope && <CoverageTab key={scope.unitId} unitId={scope.unitId} />}
      {tab === 'series' && scope && <SeriesTab key={scope.unitId} unitId={scope.unitId} />}
      {creating && <CreateThemeDialog unitId={scope?.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}
