/** What demo plans say, by the kind of section that its heading speaks of; {n} is the number of teachers. */
const byWord: [word: RegExp, texts: string[]][] = [
  [
    /状况|现状/,
    [
      '现有任课教师 {n} 人，骨干教师能够带动学科研修，青年教师占比逐年提高。课堂教学总体平稳，学生提问和合作学习的深度不够，作业分层还不到位。',
      '现有任课教师 {n} 人，学科结构基本齐全。上学期听评课做到每周一次，主要问题是评课泛泛而谈、改进跟踪不够。',
    ],
  ],
  [/组织|机构/, ['成立以校长为组长的校本研修领导小组，教务处具体组织，教研组长为学科研修负责人，每两周召开一次例会。']],
  [
    /目标|任务/,
    [
      '一、每位任课教师承担一节研究课；二、各教研组完成一个小课题；三、期末形成学科研修案例集一册。',
      '以“提高课堂提问的有效性”为重点，人人有主题、有任务、有成果，学期末开展一次校内展示。',
    ],
  ],
  [/内容/, ['单元整体教学设计与作业设计：每单元集体备课一次，主备人说课，全组研讨，个人二次备课后上课、观课、反思。']],
  [/主题/, ['核心素养导向的单元整体教学实践研究', '“教—学—评”一致性的课堂实践']],
  [/预算|经费/, ['专家讲座两场、资料与印刷、成果汇编，在年度培训经费中列支；明细附后。']],
  [
    /安排|场次|方案|计划|规划/,
    ['分启动、实施、总结三个阶段推进；每月一次集中研修，平时以教研组为单位开展，过程材料及时归档。'],
  ],
];

const otherwise = '立足本校实际，问题导向、以研促教；过程有记录，成果可检验，学期末总结并公开展示。';

export const monthTasks = [
  '制订学科研修计划，确定研修主题',
  '单元集体备课与二次备课，每人一节研究课',
  '听课评课，围绕主题开展一次小论坛',
  '作业设计研讨与质量分析',
  '整理研修材料，撰写反思与总结',
];

/** A text that fits a heading; the same for the same school every time. */
export function demoText(heading: string, luck: number, teachers: number): string {
  const texts = byWord.find(([word]) => word.test(heading))?.[1] ?? [otherwise];
  return texts[luck % texts.length]!.replace('{n}', String(teachers));
}
