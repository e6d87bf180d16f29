import { serve } from '@yanxiu/subgraph';
import { evaluation } from './module.js';

await serve(evaluation);
