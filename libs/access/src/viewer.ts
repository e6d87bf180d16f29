/** Levels of the organisation tree that a grant can stand on. Codes, never the word 区 (X06). */
export const levels = ['PLATFORM', 'PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP', 'ALLIANCE'] as const;
export type Level = (typeof levels)[number];

/** A role held on a unit. The path carries the unit's ancestors, so that reach needs no look-up. */
export interface Grant {
  /** Role code of the catalogue; apps hold `APP` and name their scopes in `permissions`. */
  role: string;
  /** Scopes of an app: permission ids. Absent for people, whose role names them. */
  permissions?: string[] | null;
  unitId: string;
  level: Level;
  /** Unit ids from the root down to and including `unitId`; empty on the platform. */
  path: string[];
  /** Schools of a led alliance; only on level ALLIANCE. */
  schoolIds?: string[] | null;
}

/** Who asks. Made by the gateway, signed, believed by subgraphs. */
export interface Viewer {
  kind: 'PERSON' | 'APP' | 'SYSTEM';
  /** Account, app or process id. */
  id: string;
  personId?: string | null;
  name: string;
  grants: Grant[];
}
