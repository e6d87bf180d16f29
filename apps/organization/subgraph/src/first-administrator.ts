import { createLog, openDatabase, readSettings } from '@yanxiu/subgraph';
import { z } from 'zod';
import { firstAdministrator } from './account/first-administrator.service.js';
import { organization } from './module.js';

// node dist/first-administrator.js <subject at the identity provider> <name>, with DATABASE_URL of organization's database
const { DATABASE_URL } = readSettings(z.object({ DATABASE_URL: z.url() }), process.env);
const [subject, name] = process.argv.slice(2);
if (!subject || !name) throw new Error('用法 / usage: first-administrator.js <subject> <name>');
const database = await openDatabase(organization, DATABASE_URL, 2);
const id = await firstAdministrator(database, { subject, name }).finally(() => database.close());
createLog('organization', 'info').info({ account: id, subject }, 'administrator created');
