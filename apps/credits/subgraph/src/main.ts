import { serve } from '@yanxiu/subgraph';
import { credits } from './module.js';

await serve(credits);
