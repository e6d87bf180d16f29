import { inLocale, textsOf, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { useWords } from '../words.js';

const useText = textsOf({
  on: ['生效日期', 'Takes effect on'],
  lastDay: ['最后一天', 'Last day'],
  heldOn: ['召开日期', 'Held on'],
  documentNumber: ['文号', 'Number of the document'],
  document: ['文件', 'Document'],
  level: ['层级', 'Level'],
  stages: ['学段', 'Stages'],
  ownership: ['办学性质', 'Ownership'],
  rural: ['乡村学校', 'Rural'],
  address: ['地址', 'Address'],
  longitude: ['经度', 'Longitude'],
  latitude: ['纬度', 'Latitude'],
  continues: ['原机构继续保留', 'The unit itself goes on'],
  role: ['地位', 'Part'],
  formerLeaves: ['原中心校退出联盟', 'The former centre leaves'],
  mode: ['建立方式', 'How it came to be'],
  duties: ['职责', 'Duties'],
  goals: ['帮扶目标', 'Goals'],
  result: ['帮扶成效', 'Result'],
  seats: ['席位数', 'Seats'],
  seatRole: ['身份', 'Part'],
  holder: ['任职者', 'Holder'],
  organisation: ['任职者所在单位', 'Organisation of the holder'],
});

/** What seats and studios are called where they stand in a timeline. */
const own: Record<string, Text> = {
  HEAD: ['组长（主任）', 'Head'],
  DEPUTY: ['副组长（副主任）', 'Deputy'],
  COORDINATOR: ['联络员', 'Coordinator'],
  OWN: ['本校建立', 'Own'],
  ASSIGNED: ['指派建立', 'Assigned'],
  RESIDENT: ['定点入驻', 'Resident'],
  'seat.role MEMBER': ['成员', 'Member'],
};

interface Wording {
  labels: Readonly<Record<string, string>>;
  words: (code: string, field: string) => string;
}

/** The fields of the register's records and their codes in words, for their timelines. */
export function useRecordWording(): Wording {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const fields = [
    ...(['on', 'lastDay', 'heldOn', 'documentNumber', 'document', 'level', 'stages', 'ownership', 'rural'] as const),
    ...(['address', 'longitude', 'latitude', 'continues', 'role', 'formerLeaves', 'mode', 'duties'] as const),
    ...(['goals', 'result', 'seats'] as const),
  ];
  return {
    labels: {
      ...Object.fromEntries(fields.map((field) => [field, t(field)])),
      'seat.role': t('seatRole'),
      'holder.outsideName': t('holder'),
      'holder.outsideOrganisation': t('organisation'),
      'seat.holder.outsideName': t('holder'),
      'seat.holder.outsideOrganisation': t('organisation'),
    },
    words: (code, field) => {
      const known = own[`${field} ${code}`] ?? own[code];
      return known ? inLocale(known, locale) : word(code);
    },
  };
}
