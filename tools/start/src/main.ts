import { fileURLToPath } from 'node:url';
import { runStart } from './run.js';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
process.exit(await runStart({ root, args: process.argv.slice(2), env: process.env }));
