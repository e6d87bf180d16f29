import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExportFilter, ExportFormat, ExportKind } from './export.input.js';

/** The right to fetch one file once asked for with a reason, for an hour. */
@Entity('export_ticket')
export class ExportTicket {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ExportKind | 'AUDIT';
  @Column('text') format!: ExportFormat;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'actor_id' }) actorId!: string;
  @Column('text') reason!: string;
  /** What the list was narrowed to; personal data may stand in it, so it goes with the ticket. */
  @Column('jsonb') filter!: ExportFilter | null;
  /** Days that lines of the log are of; other kinds are as of today. */
  @Column('date', { name: 'from_day' }) from!: string | null;
  @Column('date', { name: 'to_day' }) to!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
