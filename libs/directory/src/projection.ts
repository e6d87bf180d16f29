import { alliancesChanged, peopleChanged, periodsChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import type { AllianceState, PeriodState, PersonState, UnitState } from '@yanxiu/events';
import { insert, on, sql } from '@yanxiu/subgraph';
import type { Projection, Transaction } from '@yanxiu/subgraph';
import { DirectoryAlliance, DirectoryAllianceMember } from './directory-alliance.js';
import { DirectoryPerson, DirectoryPosting } from './directory-person.js';
import { DirectoryPeriod } from './directory-period.js';
import { DirectoryPolicy } from './directory-policy.js';
import { DirectoryUnit } from './directory-unit.js';
import { packOfEvent } from './stored-packs.js';

/** What a slice keeps of organization. Late and repeated events change nothing: the higher version stays. */
export const directoryProjection: Projection = {
  tables: [
    'directory_unit',
    'directory_person',
    'directory_posting',
    'directory_policy',
    'directory_period',
    'directory_alliance',
    'directory_alliance_member',
  ],
  consumers: [
    on(unitsChanged, (tx, { payload }) => keepUnits(tx, payload.units)),
    on(peopleChanged, (tx, { payload }) => keepPeople(tx, payload.people)),
    on(periodsChanged, (tx, { payload }) => keepPeriods(tx, payload.periods)),
    on(alliancesChanged, (tx, { payload }) => keepAlliances(tx, payload.alliances)),
    on(policyAdopted, async (tx, { aggregateVersion, payload: { from, to, pack, ...adoption } }) => {
      const row = {
        ...adoption,
        version: aggregateVersion,
        validFrom: from,
        validTo: to,
        pack: packOfEvent(pack),
      };
      await insert(
        tx,
        DirectoryPolicy,
        [row],
        sql`on conflict (adoption_id) do update set (version, pack_version, valid_from, valid_to, pack) =
              (excluded.version, excluded.pack_version, excluded.valid_from, excluded.valid_to, excluded.pack)
            where excluded.version > t.version`,
      );
    }),
  ],
};

async function keepUnits(tx: Transaction, units: UnitState[]): Promise<void> {
  await insert(
    tx,
    DirectoryUnit,
    units.map(({ lineage, successorId = null, ...unit }) => ({ ...unit, ...lineage, successorId })),
    sql`on conflict (id) do update set
          (version, code, name, level, kind, parent_id, path, province_id, city_id, county_id, school_id, stages, active, successor_id) =
          (excluded.version, excluded.code, excluded.name, excluded.level, excluded.kind, excluded.parent_id, excluded.path,
           excluded.province_id, excluded.city_id, excluded.county_id, excluded.school_id, excluded.stages, excluded.active, excluded.successor_id)
        where excluded.version > t.version`,
  );
}

async function keepPeople(tx: Transaction, people: PersonState[]): Promise<void> {
  const newer = await insert(
    tx,
    DirectoryPerson,
    people.map(({ id, version, name, tier, active }) => ({ id, version, name, tier, active })),
    sql`on conflict (id) do update set (version, name, tier, active) =
          (excluded.version, excluded.name, excluded.tier, excluded.active)
        where excluded.version > t.version`,
  );
  const ids = new Set(newer.map(({ id }) => id));
  await tx.query(sql`delete from directory_posting where person_id = any(${[...ids]}::uuid[])`);
  const postings = people
    .filter(({ id }) => ids.has(id))
    .flatMap((person) =>
      person.postings.map(({ from, to, lineage, ...posting }) => ({
        ...posting,
        ...lineage,
        personId: person.id,
        validFrom: from,
        validTo: to,
      })),
    );
  await insert(tx, DirectoryPosting, postings);
}

async function keepPeriods(tx: Transaction, periods: PeriodState[]): Promise<void> {
  await insert(
    tx,
    DirectoryPeriod,
    periods.map(({ from, to, ...period }) => ({ ...period, validFrom: from, validTo: to })),
    sql`on conflict (id) do update set (version, name, valid_from, valid_to, withdrawn) =
          (excluded.version, excluded.name, excluded.valid_from, excluded.valid_to, excluded.withdrawn)
        where excluded.version > t.version`,
  );
}

async function keepAlliances(tx: Transaction, alliances: AllianceState[]): Promise<void> {
  const newer = await insert(
    tx,
    DirectoryAlliance,
    alliances.map(({ members: _, from, to, ...alliance }) => ({ ...alliance, validFrom: from, validTo: to })),
    sql`on conflict (id) do update set (version, code, name, kind, stage, unit_id, valid_from, valid_to) =
          (excluded.version, excluded.code, excluded.name, excluded.kind, excluded.stage, excluded.unit_id,
           excluded.valid_from, excluded.valid_to)
        where excluded.version > t.version`,
  );
  const ids = new Set(newer.map(({ id }) => id));
  await tx.query(sql`delete from directory_alliance_member where alliance_id = any(${[...ids]}::uuid[])`);
  const members = alliances
    .filter(({ id }) => ids.has(id))
    .flatMap((alliance) =>
      alliance.members.map(({ from, to, ...member }) => ({
        ...member,
        allianceId: alliance.id,
        validFrom: from,
        validTo: to,
      })),
    );
  await insert(tx, DirectoryAllianceMember, members);
}
