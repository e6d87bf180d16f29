import type { ComponentType } from 'react';
import { later } from '../later.js';
import type { ImportWizard as Wizard } from './import-wizard.js';

/** {@link Wizard}, loaded when somebody imports: every page of the console would pay for it otherwise. */
export const ImportWizard = later(
  async () => (await import('./import-wizard.js')).ImportWizard as ComponentType<object>,
) as typeof Wizard;
