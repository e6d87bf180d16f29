import type { Visitor } from '../src/visitor.js';

const ids = `{
  orgUnitByCode(code: "610526-00001") { id people(first: 1) { nodes { id } } }
  policyPacks(first: 100) { nodes { id code } }
  accounts(first: 1, filter: { role: "INSPECTOR" }) { nodes { id name } }
  activities(first: 1) { nodes { id title } }
  monthlyReports(first: 1, filter: { states: [SENT] }) { nodes { id title } }
  plans(first: 1, filter: { statuses: [SUBMITTED] }) { nodes { id title } }
  ledgerEntries(first: 1) { nodes { person { id } } }
  scoreSheets(first: 1) { nodes { id } }
  alliances(first: 1) { nodes { id name members { unitName } } }
  bodies(first: 1, filter: { kind: "LEADING_GROUP" }) { nodes { id name } }
  studios(first: 1) { nodes { id leaderName } }
  experts(first: 1) { nodes { id } }
  orgUnits(first: 1, filter: { levels: [COUNTY] }) { nodes { id } }
  resources(first: 1, filter: { status: PUBLISHED }) { nodes { id title files(first: 1) { nodes { name } } } }
}`;

/** The pages that are there, with a text that only data can bring. */
export async function pagesOf(officer: Visitor): Promise<{ name: string; path: string; text: string }[]> {
  const {
    orgUnitByCode: school,
    policyPacks,
    accounts,
    activities,
    monthlyReports,
    plans,
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
    activities: { nodes: { id: string; title: string }[] };
    monthlyReports: { nodes: { id: string; title: string }[] };
    plans: { nodes: { id: string; title: string }[] };
    ledgerEntries: { nodes: { person: { id: string } }[] };
    scoreSheets: { nodes: { id: string }[] };
    alliances: { nodes: { id: string; members: { unitName: string }[] }[] };
    bodies: { nodes: { id: string; name: string }[] };
    studios: { nodes: { id: string; leaderName: string }[] };
    experts: { nodes: { id: string }[] };
    orgUnits: { nodes: { id: string }[] };
    resources: { nodes: { id: string; title: string; files: { nodes: { name: string }[] } }[] };
  }>(ids);
  const [activity] = activities.nodes;
  const [resource] = resources.nodes;
  const unit = `/organization/units/${school.id}`;
  const pack = policyPacks.nodes.find(({ code }) => code === 'PUCHENG_2014');
  const supplement = policyPacks.nodes.find(({ code }) => code === 'DEMO_PUCHENG_2014');
  return [
    { name: 'home', path: '/', text: '蒲城县基本情况' },
    { name: 'units', path: '/organization/units', text: '保南初中' },
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
    { name: 'bodies', path: '/organization/bodies', text: '蒲城县校本研修工作领导小组' },
    { name: 'body', path: `/organization/bodies/${bodies.nodes[0]?.id}`, text: '教育局局长' },
    { name: 'studios', path: '/organization/studios', text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'studio', path: `/organization/studios/${studios.nodes[0]?.id}`, text: studios.nodes[0]?.leaderName ?? '' },
    { name: 'checks', path: '/organization/checks', text: '配备校级领导' },
    { name: 'documents', path: '/organization/documents', text: '保南初中' },
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
    { name: 'filings', path: '/organization/filings', text: '教研组报备' },
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
    { name: 'plans', path: '/plans/plans', text: '第一学期校本研修计划' },
    { name: 'plan', path: `/plans/plans/${plans.nodes[0]?.id}`, text: '办理记录' },
    { name: 'plans-to-review', path: '/plans/plans?whose=review', text: '待蒲城县受理' },
    { name: 'plans-due', path: '/plans/plans/due', text: '本时期应报的计划' },
    { name: 'plan-rounds', path: '/plans/plans/rounds', text: '报送安排' },
    { name: 'reports', path: '/plans/reports', text: '联片研修区' },
    { name: 'report', path: `/plans/reports/${monthlyReports.nodes[0]?.id}`, text: '报送截止日' },
    { name: 'report-material', path: `/plans/reports/${monthlyReports.nodes[0]?.id}?step=material`, text: '所附资料' },
    { name: 'report-text', path: `/plans/reports/${monthlyReports.nodes[0]?.id}?step=write`, text: '取数时间' },
    { name: 'report-wall', path: '/plans/reports/wall', text: '永丰初中联片研修区' },
    { name: 'report-summary', path: '/plans/reports/summary', text: '该月还没有汇总' },
    { name: 'credits', path: '/credits/entries?status=PENDING', text: '计算依据' },
    { name: 'progress', path: '/credits/progress', text: '历年学分' },
    { name: 'statement', path: `/credits/people/${ledgerEntries.nodes[0]?.person.id}`, text: '计算依据' },
    { name: 'sheets', path: '/evaluation/sheets', text: '第一学期' },
    { name: 'sheet', path: `/evaluation/sheets/${scoreSheets.nodes[0]?.id}`, text: '校本研修组织机构完善' },
    { name: 'new-sheet', path: '/evaluation/sheets/new', text: '开始填写' },
    { name: 'library', path: `/resources/library?text=${encodeURIComponent('研修')}`, text: '下一页' },
    { name: 'resource', path: `/resources/library/${resource?.id}`, text: resource?.files.nodes[0]?.name ?? '' },
    { name: 'drafts', path: '/resources/drafts', text: '没有待发布的资源' },
    { name: 'upload', path: '/resources/drafts/new', text: '共享范围' },
  ];
}
