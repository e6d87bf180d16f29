import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { places, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { spreadsheetRoutes } from '../src/import/import.routes.js';
import { createImport } from '../src/import/import.service.js';
import type { ImportKind } from '../src/import/import-job.js';
import { workOffImport } from '../src/import/import.worker.js';

export const JOB = `query ($id: ID!) { importJob(id: $id) { version state refusalRule refusal totalRows doneRows createCount changeCount sameCount faultCount
  faultyRows { nodes { number faults { column value rule reason expected } } } } }`;
export const APPLY = 'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { importJob { state } } }';
export interface Job {
  version: number;
  state: string;
  refusalRule: string | null;
  totalRows: number;
  createCount: number;
  changeCount: number;
  sameCount: number;
  faultCount: number;
  faultyRows: {
    nodes: {
      number: number;
      faults: { column: string; value: string; rule: string; reason: string; expected: string | null }[];
    }[];
  };
}
type Named = keyof typeof viewers;

/** Brings files to the subgraph under test and waits for what becomes of them. */
export function importDesk(subgraphNow: () => TestSubgraph) {
  const servers: Server[] = [];

  /** What the process does by itself. */
  async function workOff(): Promise<void> {
    while (await workOffImport(subgraphNow().db));
  }

  async function settled(id: string, who: Named = 'chen'): Promise<Job> {
    await workOff();
    const { importJob } = await subgraphNow().as(viewers[who]).query<{ importJob: Job }>(JOB, { id });
    if (/ING$/.test(importJob.state)) throw new Error(importJob.state);
    return importJob;
  }

  async function checked(
    kind: ImportKind,
    content: Buffer,
    who: Named = 'chen',
    unitId = places.countyA.id,
  ): Promise<{ id: string; job: Job }> {
    const id = await createImport(subgraphNow().context(viewers[who]), {
      kind,
      unitId,
      fileName: '名单.xlsx',
      content,
    });
    return { id, job: await settled(id, who) };
  }

  async function applied(id: string, { version }: Job, mode = 'ATOMIC'): Promise<Job> {
    await subgraphNow().as(viewers.chen).query(APPLY, { input: { id, version, mode } });
    return settled(id);
  }

  /** The slice's routes as the gateway meets them. */
  async function overHttp(who: Named) {
    const server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname;
      const route = spreadsheetRoutes.find((one) => one.method === request.method && path.startsWith(one.path))!;
      route.handle(request, response, subgraphNow().context(viewers[who])).catch((error: { code?: string }) => {
        response.writeHead(error.code === 'NOT_FOUND' ? 404 : error.code === 'FORBIDDEN' ? 403 : 500).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const call = async (path: string, init?: RequestInit) => {
      const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, bytes, body: bytes.toString() };
    };
    servers.push(server);
    return {
      get: (path: string) => call(path),
      put: (path: string, body: Buffer) => call(path, { method: 'PUT', body: new Uint8Array(body) }),
    };
  }

  async function closeDesk(): Promise<void> {
    servers.splice(0).forEach((server) => server.close().closeAllConnections());
    await workOff();
  }

  return { settled, checked, applied, overHttp, closeDesk };
}
