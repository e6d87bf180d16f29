import type { Visitor } from '../src/visitor.js';

const ids = `{
  orgUnitByCode(code: "610526-00001") { id people(first: 1) { nodes { id } } }
  policyPacks(first: 100) { nodes { id code } }
  accounts(first: 1, filter: { role: "INSPECTOR" }) { nodes { id name } }
  ledgerEntries(first: 1) { nodes { person { id } } }
  scoreSheets(first: 1) { nodes { id } }
  alliances(first: 1) { nodes { id name members { unitName } } }
  bodies(first: 1, filter: { kind: "LEADING_GROUP" }) { nodes { id name } }
  studios(first: 1) { nodes { id leaderName } }
  experts(first: 1) { nodes { id } }
  orgUnits(first: 1, filter: { levels: [COUNTY] }) { nodes { id } }
  resources(first: 1, filter: { status: PUBLISHED }) { nodes { id title files(first: 1) { nodes { name } } } }
}`;

const idsOfPlans = `{
  activities(first: 1) { nodes { id title } }
  heard: activities(first: 20, filter: { form: "PC_LESSON_HEAR", statuses: [COMPLETED] }) { nodes { observations { id title } } }
  outreaches(first: 1) { nodes { id receiver { name } } }
  monthlyReports(first: 1, filter: { states: [SENT] }) { nodes { id title } }
  plans(first: 1, filter: { statuses: [SUBMITTED] }) { nodes { id title } }
  topics(first: 1, filter: { toReview: true }) { nodes { id title } }
  budgets(first: 1) { nodes { id } }
  budgetProjects(first: 1) { nodes { id title } }
  themes(first: 1) { nodes { id title } }
  cycles(first: 1) { nodes { id title } }
  testAnalyses(first: 1) { nodes { id exam } }
  facilities(first: 1, filter: { nameContains: "研训大厅" }) { nodes { id } }
}`;

/** The pages that are there, with a text that only data can bring. */
export async function pagesOf(officer: Visitor): Promise<{ name: string; path: string; text: string }[]> {
  const {
    orgUnitByCode: school,
    policyPacks,
    accounts,
    ledgerEntries,
    scoreSheets,
    alliances,
    bodies,
    studios,
    experts,
    orgUnits,
    resources,
  } = await officer.get<{
    orgUnitByCode: { id: string; people: { nodes: { id: string }[] } };
    policyPacks: { nodes: { id: string; code: string }[] };
    accounts: { nodes: { id: string }[] };
    ledgerEntries: { nodes: { person: { id: string } }[] };
    scoreSheets: { nodes: { id: string }[] };
    alliances: { nodes: { id: string; members: { unitName: string }[] }[] };
    bodies: { nodes: { id: string; name: string }[] };
    studios: { nodes: { id: string; leaderName: string }[] };
    experts: { nodes: { id: string }[] };
    orgUnits: { nodes: { id: string }[] };
    resources: { nodes: { id: string; title: string; files: { nodes: { name: string }[] } }[] };
  }>(ids);
  const {
    activities,
    heard,
    outreaches,
    monthlyReports,
    plans,
    topics,
    budgets,
    budgetProjects,
    themes,
    cycles,
    testAnalyses,
    facilities,
  } = await officer.get<{
    activities: { nodes: { id: string; title: string }[] };
    heard: { nodes: { observations: { id: string; title: string }[] }[] };
    outreaches: { nodes: { id: string; receiver: { name: string } }[] };
    monthlyReports: { nodes: { id: string; title: string }[] };
    plans: { nodes: { id: string; title: string }[] };
    topics: { nodes: { id: string; title: string }[] };
    budgets: { nodes: { id: string }[] };
    budgetProjects: { nodes: { id: string; title: string }[] };
    themes: { nodes: { id: string; title: string }[] };
    cycles: { nodes: { id: string; title: string }[] };
    facilities: { nodes: { id: string }[] };
    testAnalyses: { nodes: { id: string; exam: string }[] };
  }>(idsOfPlans);
  const [activity] = activities.nodes;
  const [observation] = heard.nodes.flatMap(({ observations }) => observations);
  const [outreach] = outreaches.nodes;
  const [resource] = resources.nodes;
  const unit = `/organization/units/${school.id}`;
  const pack = policyPacks.nodes.find(({ code }) => code === 'PUCHENG_2014');
  const supplement = policyPacks.nodes.find(({ code }) => code === 'DEMO_PUCHENG_2014');
  return [
    { name: 'home', path: '/', text: '蒲城县基本情况' },
    { name: 'units', path: '/organization/units', text: '初中' },
    { name: 'unit', path: unit, text: '以联片研修区为单位' },
    { name: 'unit-people', path: `${unit}?tab=people`, text: '教师编号' },
    { name: 'unit-groups', path: `${unit}?tab=groups`, text: '教研组、备课组' },
    { name: 'unit-alliances', path: `${unit}?tab=alliances`, text: '实验中学联片研修区' },
    { name: 'unit-bodies', path: `${unit}?tab=bodies`, text: '校长' },
    { name: 'unit-studios', path: `${unit}?tab=studios`, text: '主持人' },
    { name: 'unit-documents', path: `${unit}?tab=documents`, text: '现行制度与文件' },
    { name: 'unit-filings', path: `${unit}?tab=filings`, text: '报备教研组' },
    { name: 'unit-checks', path: `${unit}?tab=checks`, text: '已达标' },
    { name: 'unit-history', path: `${unit}?tab=history`, text: '办理记录' },
    { name: 'unit-as-of', path: `${unit}?asOf=2026-01-01`, text: '当日所在联盟与片区' },
    { name: 'alliance-map', path: '/organization/alliances?view=map', text: '永丰初中联片研修区' },
    {
      name: 'alliance',
      path: `/organization/alliances/${alliances.nodes[0]?.id}`,
      text: alliances.nodes[0]?.members[0]?.unitName ?? '',
    },
    { name: 'alliance-checks', path: `/organization/alliances/${alliances.nodes[0]?.id}?tab=checks`, text: '含中心校' },
    { name: 'activity-new', path: '/plans/activities/new', text: '研修层次' },
    { name: 'plans-calendar', path: '/plans/calendar', text: '14:00' },
    { name: 'plans-mine', path: '/plans/mine', text: '没有对应的人员' },
    { name: 'plans-series', path: '/plans/series', text: '还没有定期活动' },
    { name: 'plans-series-new', path: '/plans/series/new', text: '研修层次' },
    { name: 'bodies', path: '/organization/bodies', text: '蒲城县校本研修工作领导小组' },
    { name: 'body', path: `/organization/bodies/${bodies.nodes[0]?.id}`, text: '教育局局长' },
    { name: 'studios', path: '/organization/studios', text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'studio', path: `/organization/studios/${studios.nodes[0]?.id}`, text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'checks', path: '/organization/checks', text: '配备校级领导' },
    { name: 'documents', path: '/organization/documents', text: '初中' },
    { name: 'demands', path: '/organization/studios?tab=demands', text: '专任教师不足' },
    {
      name: 'county-functions',
      path: `/organization/units/${orgUnits.nodes[0]?.id}?tab=functions`,
      text: '教学能手',
    },
    { name: 'classes', path: '/organization/classes', text: '还没有认定学校类别' },
    { name: 'weak-schools', path: '/organization/classes?tab=weak', text: '学科教师结构性缺编' },
    { name: 'expert', path: `/organization/experts/${experts.nodes[0]?.id}`, text: '教学专题讲座' },
    { name: 'experts', path: '/organization/experts', text: '单元整体教学' },
    { name: 'appointments', path: '/organization/appointments', text: '组长聘任' },
    { name: 'notices', path: '/organization/notices', text: '已签收' },
    {
      name: 'alliance-council',
      path: `/organization/alliances/${alliances.nodes[0]?.id}?tab=bodies`,
      text: '校长理事会',
    },
    { name: 'filings', path: '/organization/filings', text: '首次报备' },
    { name: 'alliances', path: '/organization/alliances', text: '永丰初中联片研修区' },
    { name: 'people', path: '/organization/people', text: '教师编号' },
    { name: 'person', path: `/organization/people/${school.people.nodes[0]?.id}`, text: '任职经历' },
    { name: 'policies', path: '/organization/policies', text: '蒲城县中小学教师校本研修工作实施方案' },
    { name: 'policy', path: `/organization/policies/${pack?.id}`, text: '建立健全课题立项' },
    {
      name: 'policy-diff',
      path: `/organization/policies/compare?before=${pack?.id}&with=${supplement?.id}`,
      text: '学时与学分折算',
    },
    { name: 'policy-adopt', path: `/organization/policies/${supplement?.id}/adopt`, text: '现在执行的就是这份文件' },
    { name: 'policy-upload', path: '/organization/policies/upload', text: '由蒲城县制定' },
    { name: 'periods', path: '/organization/periods', text: '第一学期' },
    { name: 'imports', path: '/organization/imports', text: '还没有导入过文件' },
    { name: 'import', path: '/organization/imports/new', text: '下载 Excel 模板' },
    { name: 'accounts', path: '/organization/accounts', text: 'pucheng-inspector' },
    { name: 'account', path: `/organization/accounts/${accounts.nodes[0]?.id}`, text: '督导评估员' },
    { name: 'apps', path: '/organization/apps', text: '还没有登记应用' },
    { name: 'roles', path: '/organization/roles', text: '上传与采用政策包' },
    { name: 'own-grants', path: '/organization/my-grants', text: '县（市、区）管理员' },
    { name: 'audit', path: '/organization/audit', text: '办理人' },
    { name: 'activities', path: '/plans/activities', text: activity?.title ?? '' },
    { name: 'activity', path: `/plans/activities/${activity?.id}`, text: activity?.title ?? '' },
    { name: 'observations', path: '/plans/observations', text: '每学期应听评课节数：未定' },
    { name: 'sheets-handed-in', path: '/plans/observations?tab=sheets', text: '年级（' },
    { name: 'observation', path: `/plans/observations/${observation?.id}`, text: '观察汇总' },
    { name: 'outreaches', path: '/plans/outreach', text: '送教下乡' },
    { name: 'outreach', path: `/plans/outreach/${outreach?.id}`, text: outreach?.receiver.name ?? '' },
    { name: 'forum', path: '/plans/forums/new', text: '形成的一条成果' },
    { name: 'menus', path: '/plans/menus', text: '还没有课程菜单' },
    { name: 'tasks', path: '/plans/tasks', text: '没有需要完成的任务' },
    { name: 'lessons', path: '/plans/lessons', text: '还没有教案' },
    { name: 'check-in-phone', path: '/plans/check-in', text: '请扫描活动现场屏幕上的二维码签到' },
    { name: 'plans', path: '/plans/plans', text: '第一学期校本研修计划' },
    { name: 'plan', path: `/plans/plans/${plans.nodes[0]?.id}`, text: '办理记录' },
    { name: 'plans-to-review', path: '/plans/plans?whose=review', text: '待蒲城县受理' },
    { name: 'messages', path: '/plans/messages', text: '提醒设置' },
    { name: 'milestones', path: '/plans/milestones', text: '制订学科研修计划' },
    { name: 'process', path: '/plans/process', text: '过程评价' },
    { name: 'plans-due', path: '/plans/plans/due', text: '本时期应报的计划' },
    { name: 'plan-rounds', path: '/plans/plans/rounds', text: '报送安排' },
    { name: 'problems', path: '/plans/problems', text: '人同感' },
    { name: 'themes', path: '/plans/themes', text: '教研组主题' },
    { name: 'theme-coverage', path: '/plans/themes?tab=coverage', text: '还没有主题的教研组' },
    { name: 'theme-series', path: '/plans/themes?tab=series', text: '学科主题序列' },
    { name: 'theme', path: `/plans/themes/${themes.nodes[0]?.id}`, text: '来源问题' },
    { name: 'cycle-board', path: '/plans/cycles', text: '校本研修制度' },
    { name: 'cycles', path: '/plans/cycles?show=list', text: '当前环节' },
    { name: 'cycle-outcomes', path: '/plans/cycles?show=outcomes', text: '课例视频待补录' },
    { name: 'cycle', path: `/plans/cycles/${cycles.nodes[0]?.id}`, text: '预设成果与达成情况' },
    { name: 'profiles', path: '/plans/profiles', text: '还没有学校填写一校一策' },
    { name: 'analyses', path: '/plans/analyses', text: '待评选' },
    { name: 'analyses-gallery', path: '/plans/analyses/gallery', text: '数据清楚、归因具体' },
    { name: 'analysis', path: `/plans/analyses/${testAnalyses.nodes[0]?.id}`, text: testAnalyses.nodes[0]?.exam ?? '' },
    { name: 'facilities', path: '/plans/facilities', text: '综合楼一层' },
    { name: 'facility', path: `/plans/facilities/${facilities.nodes[0]?.id}`, text: '一周预约' },
    { name: 'facility-bookings', path: '/plans/facilities/bookings', text: '使用单位' },
    { name: 'facility-usage', path: '/plans/facilities/usage', text: '开放（小时）' },
    { name: 'facility-import', path: '/plans/facilities/import', text: '下载 Excel 模板' },
    { name: 'timetable', path: '/plans/timetable', text: '课表冲突' },
    { name: 'timetable-import', path: '/plans/timetable/import', text: '课表至此日止' },
    { name: 'topics', path: '/plans/topics', text: 'KT-610526' },
    { name: 'topic', path: `/plans/topics/${topics.nodes[0]?.id}`, text: '按署名次序' },
    { name: 'statistics', path: '/plans/statistics', text: '其中已结束' },
    { name: 'crosswalk', path: '/plans/statistics/crosswalk', text: '未对应的各项' },
    { name: 'crosswalk-elements', path: '/plans/statistics/crosswalk?by=CORE_ELEMENT', text: '标注总数' },
    { name: 'crosswalk-stages', path: '/plans/statistics/crosswalk?by=STAGE', text: '循环总数' },
    { name: 'everyone', path: '/plans/statistics/everyone', text: '初中' },
    { name: 'reports', path: '/plans/reports', text: '联片研修区' },
    { name: 'report', path: `/plans/reports/${monthlyReports.nodes[0]?.id}`, text: '报送截止日' },
    { name: 'report-material', path: `/plans/reports/${monthlyReports.nodes[0]?.id}?step=material`, text: '所附资料' },
    { name: 'report-text', path: `/plans/reports/${monthlyReports.nodes[0]?.id}?step=write`, text: '取数时间' },
    { name: 'report-wall', path: '/plans/reports/wall', text: '永丰初中联片研修区' },
    { name: 'report-summary', path: '/plans/reports/summary', text: '该月还没有汇总' },
    { name: 'programmes', path: '/plans/programmes', text: '还没有研修项目' },
    { name: 'budgets', path: '/plans/budgets', text: '专项经费' },
    { name: 'budget', path: `/plans/budgets/${budgets.nodes[0]?.id}`, text: '执行率' },
    {
      name: 'budget-project',
      path: `/plans/budgets/projects/${budgetProjects.nodes[0]?.id}`,
      text: budgetProjects.nodes[0]?.title ?? '',
    },
    { name: 'credits', path: '/credits/entries?status=PENDING', text: '计算依据' },
    { name: 'progress', path: '/credits/progress', text: '历年学分' },
    { name: 'outside-training', path: '/credits/outside', text: '国培' },
    { name: 'outside-import', path: '/credits/outside/import', text: '下载模板' },
    { name: 'training-levels', path: '/credits/levels', text: '各层次学时与人数' },
    { name: 'statement', path: `/credits/people/${ledgerEntries.nodes[0]?.person.id}`, text: '计算依据' },
    { name: 'sheets', path: '/evaluation/sheets', text: '第一学期' },
    { name: 'sheet', path: `/evaluation/sheets/${scoreSheets.nodes[0]?.id}`, text: '校本研修组织机构完善' },
    { name: 'new-sheet', path: '/evaluation/sheets/new', text: '开始填写' },
    { name: 'library', path: `/resources/library?text=${encodeURIComponent('研修')}`, text: '下一页' },
    { name: 'resource', path: `/resources/library/${resource?.id}`, text: resource?.files.nodes[0]?.name ?? '' },
    { name: 'drafts', path: '/resources/drafts', text: '没有待发布的资源' },
    { name: 'archives', path: '/resources/archives', text: '还没有导入过旧资料' },
    { name: 'upload', path: '/resources/drafts/new', text: '共享范围' },
  ];
}
