export { addressOf, compose } from './compose.js';
export type { Composed } from './compose.js';
export { loadModules, root, subgraphFolders } from './modules.js';
