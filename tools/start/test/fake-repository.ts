import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Stands for every program: serves, tells its settings, notes when it is asked to end. */
const program = `
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
if (process.env.BROKEN === NAME) { console.error('cannot read the moon'); process.exit(7); }
const server = createServer((request, response) => {
  if (request.url === '/env') return response.end(JSON.stringify({ ...process.env, pid: process.pid }));
  response.end('ok');
}).listen(Number(process.env.PORT), process.env.HOST);
function end() { appendFileSync(process.env.ORDER_FILE, NAME + '\\n'); server.close(); server.closeAllConnections(); setTimeout(() => process.exit(0), 20); }
process.on('SIGTERM', end);
process.on('disconnect', () => process.exit(0));
console.log(JSON.stringify({ level: 30, msg: 'serving' }));
console.log(JSON.stringify({ level: 50, msg: 'a planned error', err: { message: 'of ' + NAME } }));
`;

const demo = `
console.log('making 3 schools of ' + (process.env.SCHOOLS ?? 'the documents'));
if (!process.env.PLANS_DATABASE_URL || !process.env.PLANS_URL || !process.env.VIEWER_PRIVATE_KEY) throw new Error('settings are missing');
console.log(JSON.stringify({ accounts: [{ username: 'alice', name: '爱丽丝', role: '教师' }], app: { clientId: 'demo-app', secret: process.env.DEMO_APP_SECRET } }));
`;

/** Writes a folder of the repository's form with tiny programs in it. */
export function makeFakeRepository(root: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('package.json', JSON.stringify({ type: 'module' }));
  for (const slice of ['credits', 'plans']) {
    put(`apps/${slice}/subgraph/package.json`, JSON.stringify({ type: 'module' }));
    put(`apps/${slice}/subgraph/dist/main.js`, `const NAME = '${slice}';${program}`);
  }
  for (const [name, folder] of [
    ['identity', 'tools/identity'],
    ['gateway', 'gateway'],
  ]) {
    put(`${folder}/dist/main.js`, `const NAME = '${name}';${program}`);
  }
  put('tools/demo/dist/main.js', demo);
}
