import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { NewModuleFailure } from './failure.js';
import type { Plan } from './plan.js';

/** What is printed from the subgraphs: changed by the steps below, and put back with the rest when one of them fails. */
function printed(root: string): string[] {
  const slices = readdirSync(join(root, 'apps'));
  return [
    'gateway/supergraph.graphql',
    ...slices.map((slice) => `apps/${slice}/subgraph/schema.graphql`),
    ...slices
      .flatMap((slice) => [`apps/${slice}/console/src/documents`, `apps/${slice}/src/documents`])
      .flatMap((folder) => ['graphql.ts', 'persisted-documents.json'].map((name) => `${folder}/${name}`)),
  ].filter((file) => existsSync(join(root, file)));
}

const steps: { title: string; command: string[] }[] = [
  { title: '编译 (compile)', command: ['tools/build/build.mjs'] },
  { title: '合成超图 (compose)', command: ['tools/schema/dist/main.js'] },
  { title: '生成查询类型 (typed documents)', command: ['tools/console/dist/main.js', 'documents'] },
];

/**
 * Writes the plan and prints what follows from it: schema, supergraph, typed documents. All of it stands afterwards, or
 * nothing: when a step fails, or is interrupted, every file is as before.
 */
export async function applyPlan(root: string, folder: string, plan: Plan, say: (line: string) => void): Promise<void> {
  const before = new Map<string, string>();
  for (const file of [...plan.keys(), ...printed(root)])
    if (existsSync(join(root, file))) before.set(file, readFileSync(join(root, file), 'utf8'));
  const undo = () => {
    for (const file of plan.keys()) if (!before.has(file)) rmSync(join(root, file), { force: true });
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, text] of before)
      if (readFileSync(join(root, file), 'utf8') !== text) writeFileSync(join(root, file), text);
  };
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    for (const [file, text] of plan) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    for (const { title, command } of steps) {
      say(title);
      await run(root, title, command, interrupt.signal);
    }
  } catch (error) {
    undo();
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  }
}

function run(root: string, title: string, command: string[], signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (words = (words + String(chunk)).slice(-8_000)));
    const told = (reason: string) =>
      new NewModuleFailure(`${title} 没有成功，已全部还原 (everything is as before)\n${reason}`);
    child.once('error', (error) => failed(told(String(error))));
    child.once('close', (code) => (code === 0 ? done() : failed(told(words))));
  });
}
