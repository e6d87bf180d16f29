import { alliancesImport } from './alliances.import.js';
import { bodiesImport } from './bodies.import.js';
import { ImportKind } from './import-job.js';
import type { Importer } from './importer.js';
import { peopleImport } from './people.import.js';
import { unitsImport } from './units.import.js';

export const importers: Record<ImportKind, Importer> = {
  UNITS: unitsImport,
  PEOPLE: peopleImport,
  ALLIANCES: alliancesImport,
  BODIES: bodiesImport,
};
