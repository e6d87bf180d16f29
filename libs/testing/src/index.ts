export { emptyDatabase, moduleDatabase, serverUrl } from './database.js';
export { id, places, teachers, viewers } from './places.js';
export { Client, TestSubgraph } from './subgraph.js';
export type { Answer } from './subgraph.js';
