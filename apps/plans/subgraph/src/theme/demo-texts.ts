/** Words of the demo. The themes and rings are the documents'; whose problem it is, and what came of it, is invented. */
interface Bank {
  theme: string;
  problems: [string, string, string];
  outcome: string;
  question: string;
}

const banks: Record<string, Bank> = {
  语文: {
    theme: '指向表达的单元整体阅读教学',
    problems: ['学生读得多、写得少，读写不能结合', '单元各课平均用力，学生抓不住重点', '课堂提问多而碎，学生很少追问'],
    outcome: '单元整体教学设计 2 份、课例视频 1 节',
    question: '如何评价学生在单元学习中的表达进步',
  },
  数学: {
    theme: '基于问题解决的数学课堂提问',
    problems: ['学生会算不会讲，说不清算理', '应用题审题能力弱，读不懂题意', '练习讲评以教师讲为主，错题反复错'],
    outcome: '核心问题清单 1 套、典型错题资源 1 份',
    question: '怎样让学生自己提出问题',
  },
};
const other: Bank = {
  theme: '学为中心的课堂任务设计',
  problems: ['课堂活动热闹，学习目标落不到实处', '小组合作流于形式，后进生参与少', '作业布置一刀切，缺少分层'],
  outcome: '任务单样例 1 套',
  question: '任务难度如何适合不同层次的学生',
};

/** What a group of that name works on. */
export const bankOf = (groupName: string): Bank =>
  Object.entries(banks).find(([subject]) => groupName.includes(subject))?.[1] ?? other;

/** What a school sets as its one theme, by turns; `{focus}` is what the document names. */
export const schoolThemes = ['“{focus}”的整校推进', '以“{focus}”为抓手的校本研修', '“{focus}”在各学科的落实'] as const;

/** The same for a document that names no focus. */
export const plainThemes = ['减负提质背景下的有效教学', '学为中心的课堂改进', '青年教师教学基本功提升'] as const;
