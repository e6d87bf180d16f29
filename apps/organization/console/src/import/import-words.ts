import { textsOf } from '@yanxiu/console';

/** Words for what is imported and how far it is. */
export const useImportWords = textsOf({
  UNITS: ['机构', 'Units'],
  PEOPLE: ['人员与任职', 'People and postings'],
  ALLIANCES: ['联盟与成员', 'Alliances and members'],
  BODIES: ['工作机构与席位', 'Bodies and seats'],
  CHECKING: ['检查中', 'Being checked'],
  CHECKED: ['待确认写入', 'Waits for the go-ahead'],
  NOTHING: ['无需写入', 'Nothing to write'],
  APPLYING: ['写入中', 'Being written'],
  APPLIED: ['已写入', 'Written'],
  REFUSED: ['无法导入', 'Refused'],
});
