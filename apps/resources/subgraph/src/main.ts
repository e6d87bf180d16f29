import { serve } from '@yanxiu/subgraph';
import { openStorage } from './file/storage.js';
import { resources } from './module.js';

// A folder that cannot be written to ends the start, not the first upload.
await openStorage();
await serve(resources);
