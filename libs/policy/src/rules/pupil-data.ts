/** A table as its reader sees it: rows with their number in the file. */
export interface ReadTable {
  /** Name of the sheet, or which table of a document it is. */
  name: string;
  rows: { number: number; cells: string[] }[];
}

export type PupilDataRule = 'pupilName' | 'pupilNumber' | 'identityNumber' | 'phone';

/** A column in which pupils can be told by name or number. */
export interface PupilData {
  rule: PupilDataRule;
  /** Sheet or table. */
  at: string;
  column: string;
  /** In how many rows, and where the first of them stands. */
  rows: number;
  first: number;
}

const plain = (text: string): string => text.replace(/[\s\u3000:：]/g, '');

/** People who are no pupils: their names may stand in a report. */
const staff = /教师|老师|班主任|任课|授课|执教|校长|填表|制表|审核|负责人|主讲|命题|阅卷|监考|主持|报告人|撰写|作者/;
const heads: [PupilDataRule, RegExp][] = [
  ['pupilName', /^(学生|考生|家长|监护人)?(姓名|名字|名单)|^(学生|考生)$/],
  ['pupilNumber', /学号|考号|考籍|学籍|准考证|考生号|身份证|证件号/],
  ['phone', /电话|手机|联系方式/],
];
const mask = /[*＊×✱○●□]|某/;
const masks = /[*＊×✱○●□]/g;
/** Words of a table's own that stand in a column of names. */
const word =
  /合计|总计|小计|平均|最高|最低|全班|全体|全校|年级|班级|[一二三四五六七八九十\d]班|人数|优秀|及格|合格|说明|备注|满分|以上|以下|标准差|中位|得分|难度|区分|学生|同学|考生|姓名/;
const letters = /^[甲乙丙丁戊己庚辛壬癸]$/;
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g;

const nameLike = (text: string): boolean =>
  !mask.test(text) &&
  !word.test(text) &&
  !letters.test(text) &&
  (/^\p{Script=Han}{2,4}$/u.test(text) ||
    /^\p{Script=Han}+[·•]\p{Script=Han}+$/u.test(text) ||
    /^[A-Za-z]{2,}[ .·][A-Za-z ]{2,}$/.test(text));

/** Whether a value of such a column lets a pupil be told. */
export function tells(rule: PupilDataRule, value: string): boolean {
  const text = value.trim();
  if (rule === 'pupilName') return nameLike(text);
  if (rule === 'phone') return /\d{7,}/.test(text.replace(/[\s-]/g, ''));
  return /\d/.test(text) && (text.match(masks)?.length ?? 0) < 3;
}

/** A number with the checksum of GB 11643. */
function isIdentityNumber(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase();
}

const holdsIdentity = (text: string): boolean => (text.match(identity) ?? []).some(isIdentityNumber);

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤';
/** From so many different names on, a column without a head is taken for a list of people. */
const mostUnheaded = 8;

/** The columns of a table in which pupils can be told (PC-19: 质检数据 are shared without their pupils). */
export function pupilDataIn({ name: at, rows }: ReadTable): PupilData[] {
  const found = new Map<string, PupilData>();
  const note = (rule: PupilDataRule, column: string, number: number) => {
    const known = found.get(`${rule} ${column}`);
    if (known) known.rows += 1;
    else found.set(`${rule} ${column}`, { rule, at, column, rows: 1, first: number });
  };
  const under = new Map<number, { rule: PupilDataRule | null; column: string }>();
  for (const { number, cells } of rows)
    cells.forEach((value, index) => {
      const head = headOf(value);
      // A teacher's title among pupils' names is a value: it doesn't end their column.
      if (head && (head.rule || !under.get(index)?.rule)) under.set(index, head);
      else if (holdsIdentity(value)) note('identityNumber', under.get(index)?.column ?? letterOf(index), number);
      else {
        const column = under.get(index);
        if (column?.rule && tells(column.rule, value)) note(column.rule, column.column, number);
      }
    });
  return [...found.values(), ...unheaded(at, rows, under)];
}

/** What a head of a column announces: pupils, or with null people who are none. */
function headOf(value: string): { rule: PupilDataRule | null; column: string } | undefined {
  const text = plain(value);
  if (!text || text.length > 16) return undefined;
  const rule = heads.find(([, pattern]) => pattern.test(text))?.[0];
  if (staff.test(text)) return { rule: null, column: text };
  return rule && { rule, column: text };
}

/** Lists of names under no head, beside figures. */
function unheaded(at: string, rows: ReadTable['rows'], under: ReadonlyMap<number, unknown>): PupilData[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => !under.has(index));
  return columns.flatMap((index) => {
    const filled = rows.filter(({ cells }) => cells[index]?.trim());
    const named = filled.filter(({ cells }) => {
      const text = cells[index]!.trim();
      return nameLike(text) && surnames.includes(text[0]!);
    });
    const distinct = new Set(named.map(({ cells }) => cells[index])).size;
    const beside = named.filter(({ cells }) => cells.some((cell) => /^\d+(\.\d+)?$/.test(cell.trim())));
    if (distinct < mostUnheaded || named.length < filled.length * 0.8 || beside.length < named.length * 0.8) return [];
    return [{ rule: 'pupilName', at, column: letterOf(index), rows: named.length, first: named[0]!.number }];
  });
}

const letterOf = (index: number): string => `${String.fromCharCode(65 + (index % 26))} 列`;

/** The same in running text: what is written behind 姓名, 学号 and the like. */
export function pupilDataInText(lines: readonly string[], at: string): PupilData[] {
  const found: PupilData[] = [];
  lines.forEach((line, index) => {
    const number = index + 1;
    const note = (rule: PupilDataRule, column: string) => found.push({ rule, at, column, rows: 1, first: number });
    for (const [, before = '', name = ''] of line.matchAll(
      /([\p{Script=Han}]{0,6})姓\s*名\s*[:：]\s*([^\s,，;；、。]+)/gu,
    ))
      if (!staff.test(before) && tells('pupilName', name)) note('pupilName', '姓名');
    for (const [, head = '', value = ''] of line.matchAll(
      /(学号|考号|准考证号|学籍号|身份证号?)\s*[:：]?\s*([\dA-Za-z*＊×]{4,})/g,
    ))
      if (tells('pupilNumber', value)) note('pupilNumber', head);
    if (holdsIdentity(line)) note('identityNumber', '身份证号');
  });
  return found;
}

const names: Record<PupilDataRule, string> = {
  pupilName: '学生姓名未脱敏',
  pupilNumber: '学号、考号等未脱敏',
  identityNumber: '出现身份证号',
  phone: '出现联系电话',
};

/** `“成绩”表“姓名”列第 2 行起 45 行：学生姓名未脱敏` */
export const pupilDataText = ({ at, column, first, rows, rule }: PupilData): string =>
  `“${at}”“${column}”第 ${first} 行起 ${rows} 处：${names[rule]}`;
