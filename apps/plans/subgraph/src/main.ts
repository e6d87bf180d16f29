import { serve } from '@yanxiu/subgraph';
import { plans } from './module.js';

await serve(plans);
