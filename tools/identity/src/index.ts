export { hashPassword, passwordMatches } from './accounts.js';
export type { DemoAccount } from './accounts.js';
export { startIdentityProvider } from './server.js';
export type { IdentitySettings, RunningIdentityProvider } from './server.js';
