import { writeFile } from 'node:fs/promises';
import { hashPassword } from '@yanxiu/identity';
import { loadModules } from '@yanxiu/schema';
import { openDatabase, readSettings } from '@yanxiu/subgraph';
import { z } from 'zod';
import { demoDataset } from './dataset.js';
import { seedDemo } from './seed.js';
import type { DemoDatabases } from './seed.js';

const settings = readSettings(
  z.object({
    ACCOUNTS_FILE: z.string().describe('身份服务的账号文件\nAccounts file of the identity provider'),
    DEMO_PASSWORD: z.string().describe('演示账号的密码\nPassword of the demo accounts'),
    DEMO_APP_SECRET: z.string().describe('演示应用的密钥\nSecret of the demo app'),
    RESOURCES_FILES_DIR: z.string().describe('资源文件目录\nFolder of the resources’ files'),
    SCHOOLS: z.coerce.number().int().min(0).max(20_000).default(0).describe('学校总数\nSchools in all'),
  }),
  process.env,
);

const modules = await loadModules();
const open = await Promise.all(
  modules.map(async (module) => {
    const setting = `${module.name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
    const url = process.env[setting];
    if (!url) throw new Error(`${setting} is missing`);
    return [module.name, await openDatabase(module, url, 2)] as const;
  }),
);
const databases = Object.fromEntries(open) as DemoDatabases;

const demo = demoDataset({ schools: settings.SCHOOLS, appSecret: settings.DEMO_APP_SECRET });
const password = await hashPassword(settings.DEMO_PASSWORD);
const accounts = demo.accounts.map(({ username, name, role }) => ({
  subject: username,
  username,
  name,
  role,
  password,
}));
await writeFile(settings.ACCOUNTS_FILE, JSON.stringify(accounts, null, 2), { mode: 0o600 });

const filesDir = settings.RESOURCES_FILES_DIR;
await seedDemo({
  databases,
  filesDir,
  demo,
  onProgress: (line) => console.log(line),
  timeoutMs: 300_000 + settings.SCHOOLS * 500,
});
await Promise.all(open.map(([, database]) => database.close()));
console.log(
  JSON.stringify({ accounts: demo.accounts, app: { clientId: demo.clientId, secret: settings.DEMO_APP_SECRET } }),
);
