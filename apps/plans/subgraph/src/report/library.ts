import { resourcePublished } from '@yanxiu/events';
import { insert, on, sql } from '@yanxiu/subgraph';
import type { Projection } from '@yanxiu/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What this slice knows of the library: enough to attach a piece and to offer those of an activity. Made from events alone. */
@Entity('published_resource')
export class PublishedResource {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') title!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string | null;
}

export const libraryProjection: Projection = {
  tables: ['published_resource'],
  consumers: [
    on(resourcePublished, async (tx, { aggregateVersion, payload: { resourceId, title, unitId, activityId } }) => {
      await insert(
        tx,
        PublishedResource,
        [{ id: resourceId, version: aggregateVersion, title, unitId, activityId }],
        sql`on conflict (id) do update set (version, title, unit_id, activity_id) =
              (excluded.version, excluded.title, excluded.unit_id, excluded.activity_id)
            where excluded.version > t.version`,
      );
    }),
  ],
};
