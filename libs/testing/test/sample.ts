import { defineEvent } from '@yanxiu/events';
import { Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { AllowSignedIn, migration, on, sql } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';

@Entity('note')
@ObjectType()
@Directive('@key(fields: "id")')
export class Note {
  @PrimaryColumn('uuid') @Field(() => ID) id!: string;
  @Column('int') version!: number;
  @Column('text') @Field() text!: string;
}

@Resolver(() => Note)
class NoteResolver {
  @Query(() => String, { nullable: true })
  @AllowSignedIn()
  ping(): string {
    return 'pong';
  }

  @Query(() => String, { nullable: true })
  @AllowSignedIn()
  broken(): string {
    throw new Error('secret detail at db-host:5432');
  }
}

export const noteWritten = defineEvent(
  'sample.note.written',
  z.object({ id: z.uuid(), text: z.string(), version: z.int() }),
);
export const counted = defineEvent('sample.note.counted', z.object({ amount: z.int() }));

/** The smallest slice that uses every part of the kit: a projection (latest state) and a sum (each event once). */
export const sample: SubgraphModule = {
  name: 'sample',
  entities: [Note],
  resolvers: [NoteResolver],
  references: {},
  migrations: [
    migration(
      '2026-01-01T0000',
      'create-sample',
      'create table note (id uuid primary key, version int not null, text text not null); create table tally (sum int not null); insert into tally values (0)',
    ),
  ],
  projections: [
    {
      tables: ['note'],
      consumers: [
        on(noteWritten, async (tx, { payload: { id, text, version } }) => {
          await tx.query(sql`insert into note values (${id}, ${version}, ${text})
            on conflict (id) do update set version = excluded.version, text = excluded.text where excluded.version > note.version`);
        }),
      ],
    },
  ],
  consumes: [
    on(counted, async (tx, { payload: { amount } }) => {
      await tx.query(sql`update tally set sum = sum + ${amount}`);
    }),
  ],
};
