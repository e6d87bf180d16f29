import { civilDay } from '@yanxiu/console';

/** The school year of today by the year it begins: from September on it is this year's. */
export const thisSchoolYear = (): number => {
  const day = civilDay();
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
};

export const schoolYearText = (year: number): string => `${year}—${year + 1}`;

/** The next year, this one and those before, for a choice. */
export const schoolYears = (): { value: string; label: string }[] =>
  [1, 0, -1, -2].map((by) => {
    const year = thisSchoolYear() + by;
    return { value: String(year), label: schoolYearText(year) };
  });
