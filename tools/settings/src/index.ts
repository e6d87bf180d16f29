export { renderReference } from './markdown.js';
export { gatewayProcess, processes, root, slices, subgraphProcess } from './processes.js';
export type { Process } from './processes.js';
export { describeSettings } from './setting.js';
export type { Setting } from './setting.js';
