import { renderReference } from './markdown.js';
import { processes } from './processes.js';

process.stdout.write(await renderReference(await processes()));
