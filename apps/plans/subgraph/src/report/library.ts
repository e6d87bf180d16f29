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
  /** How its files were found to be free of pupils' data; null where nobody looked (PC-19). */
  @Column('text', { name: 'pupil_data' }) pupilData!: 'CLEAR' | 'DECLARED' | null;
  /** What its files are; null where it came before the library told. */
  @Column('text', { name: 'media_types', array: true }) mediaTypes!: string[] | null;
}

/** Whether a piece can be a scan: a picture or a pdf among its files; of an older piece nobody knows. */
export const isScannable = ({ mediaTypes }: Pick<PublishedResource, 'mediaTypes'>): boolean =>
  !mediaTypes || mediaTypes.some((type) => type === 'application/pdf' || type.startsWith('image/'));

export const libraryProjection: Projection = {
  tables: ['published_resource'],
  consumers: [
    on(resourcePublished, async (tx, { aggregateVersion, payload }) => {
      const { resourceId, title, unitId, activityId, pupilData = null, mediaTypes = null } = payload;
      await insert(
        tx,
        PublishedResource,
        [{ id: resourceId, version: aggregateVersion, title, unitId, activityId, pupilData, mediaTypes }],
        sql`on conflict (id) do update set (version, title, unit_id, activity_id, pupil_data, media_types) =
              (excluded.version, excluded.title, excluded.unit_id, excluded.activity_id, excluded.pupil_data, excluded.media_types)
            where excluded.version > t.version`,
      );
    }),
  ],
};
