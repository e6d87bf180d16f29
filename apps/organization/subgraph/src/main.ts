import { serve } from '@yanxiu/subgraph';
import { organization } from './module.js';

await serve(organization);
