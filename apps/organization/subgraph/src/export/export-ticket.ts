import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExportFormat, ExportKind } from '../import/import.input.js';

/** The right to fetch one file once asked for with a reason, for an hour. */
@Entity('export_ticket')
export class ExportTicket {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ExportKind;
  @Column('text') format!: ExportFormat;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'actor_id' }) actorId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
