export { permissions, roles, spanOf } from './catalogue.js';
export type { Permission, Role, Span } from './permission.js';
export { ancestorsOf, holds, reachOf } from './reach.js';
export type { Reach } from './reach.js';
export { levels } from './viewer.js';
export type { Grant, Level, Viewer } from './viewer.js';
