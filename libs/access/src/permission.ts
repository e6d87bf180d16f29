/** One right, as data: the guard, the admin screen and the documentation read the same entry. */
export interface Permission {
  /** `slice:verb`, stable. */
  id: string;
  zh: string;
  en: string;
  /** Rights that make no sense without this one; checked to exist and to be held along with it. */
  dependsOn?: string[];
}

/**
 * How far a permission of a role reaches: the unit it is held on with all below; only what a city runs itself, with no
 * county in between (ZJ-02: 市本级学校); or only the holder's own rows.
 */
export type Span = 'UNIT' | 'DIRECT' | 'SELF';

export interface Role {
  code: string;
  zh: string;
  en: string;
  /** Permission id -> how far it reaches. */
  permissions: Record<string, Span>;
}
