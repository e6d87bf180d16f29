import { textsOf } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { ThemeStatus } from '../documents/graphql.js';

const words = {
  DRAFT: ['起草中', 'Draft'],
  IN_WORK: ['研修中', 'In work'],
  CLOSED: ['已结题', 'Closed'],
  PROVINCE: ['省级', 'Province'],
  CITY: ['市级', 'City'],
  COUNTY: ['县级', 'County'],
  SCHOOL: ['学校主题', 'School'],
  SECTION: ['校区（部）主题', 'Section'],
  GROUP: ['教研组主题', 'Group'],
  PERSON: ['个人主题', 'Personal'],
} satisfies Record<string, Text>;

const useText = textsOf(words);

/** The platform's own words for themes; a level that it has no word for stays as it is. */
export function useThemeWords(): (code: string) => string {
  const t = useText();
  return (code) => (code in words ? t(code as keyof typeof words) : code);
}

const colours: Partial<Record<ThemeStatus, string>> = { IN_WORK: 'blue', CLOSED: 'green' };

export function ThemeStatusTag({ status }: { status: ThemeStatus }) {
  const t = useText();
  const colour = colours[status];
  return <Tag {...(colour && { color: colour })}>{t(status)}</Tag>;
}
