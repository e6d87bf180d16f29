export { runStart } from './run.js';
