import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoDataset, seedDemo } from '@yanxiu/demo';
import type { Demo, DemoDatabases } from '@yanxiu/demo';
import type { EventEnvelope, Transport } from '@yanxiu/events';
import { relayOnce } from '@yanxiu/subgraph';
import { TestSubgraph } from '@yanxiu/testing';
import { loadModules } from '@yanxiu/schema';

/** All slices with the demo's data, each on its own database; events are carried in the process. */
export class Slices {
  private constructor(
    readonly demo: Demo,
    readonly subgraphs: Map<string, TestSubgraph>,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Slices> {
    const modules = await loadModules();
    const started = await Promise.all(
      modules.map(async (module) => [module.name, await TestSubgraph.start(module)] as const),
    );
    const slices = new Slices(
      demoDataset({ appSecret: 'secret-of-tests' }),
      new Map(started),
      await mkdtemp(join(tmpdir(), 'yanxiu-files-')),
    );
    await slices.seed();
    return slices;
  }

  private async seed(): Promise<void> {
    const databases = Object.fromEntries(
      [...this.subgraphs].map(([name, { database }]) => [name, database]),
    ) as unknown as DemoDatabases;
    let seeded = false;
    const carrying = this.carry(() => seeded);
    await seedDemo({ databases, filesDir: this.folder, demo: this.demo }).finally(() => (seeded = true));
    await carrying;
  }

  /** Stands in for the transport: what one slice publishes, all that listen receive. */
  private async carry(done: () => boolean): Promise<void> {
    const deliver = async (events: EventEnvelope[]) => {
      for (const event of events)
        await Promise.all([...this.subgraphs.values()].map((subgraph) => subgraph.redeliver(event)));
    };
    const transport = { publish: deliver } as Transport;
    while (!done()) {
      const carried = await Promise.all(
        [...this.subgraphs.values()].map(({ database }) => relayOnce(database, transport)),
      );
      if (carried.every((count) => count === 0)) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Carries what has been published until nobody has anything to say. */
  async settle(): Promise<void> {
    let quiet = 0;
    await this.carry(() => (quiet += 1) > 2);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subgraphs.values()].map((subgraph) => subgraph.close()));
    await rm(this.folder, { recursive: true, force: true });
  }
}
