/** A word in every form in which sources write it. */
export interface Word {
  /** `LessonStudy` */
  pascal: string;
  /** `lessonStudy` */
  camel: string;
  /** `lesson-study` */
  kebab: string;
  /** `lesson_study` */
  snake: string;
  /** `LESSON_STUDY` */
  upper: string;
  /** `lesson study` */
  plain: string;
}

/** All forms of a word, given in any of them. */
export function wordOf(text: string): Word {
  const parts = text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .map((part) => part.toLowerCase());
  const pascal = parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('');
  return {
    pascal,
    camel: pascal[0]!.toLowerCase() + pascal.slice(1),
    kebab: parts.join('-'),
    snake: parts.join('_'),
    upper: parts.join('_').toUpperCase(),
    plain: parts.join(' '),
  };
}

/** The plural as English makes it by rule; a subject with another one gives it by `--plural`. */
export function pluralOf(pascal: string): string {
  if (/[^aeiou]y$/.test(pascal)) return pascal.replace(/y$/, 'ies');
  if (/(s|x|z|ch|sh)$/.test(pascal)) return `${pascal}es`;
  return `${pascal}s`;
}

/** What a new module is called, in all the forms that its files need. */
export interface Naming {
  slice: Word;
  subject: Word;
  plural: Word;
  /** Title of the slice in the menu. */
  title: { zh: string; en: string };
  /** What one record is called in Chinese. */
  subjectZh: string;
  /** Path of the folder that the shape's folder stands for. */
  folder: string;
}
