import { Refusal } from '@yanxiu/subgraph';
import { isOutOfSpace } from './file-store.js';

const outOfSpace = { zh: '存储空间不足，文件未保存，请联系管理员', en: 'The storage is full; the file was not kept' };

/** What is told of a failed write: a full drive is somebody's to mend, and the upload may be tried again. */
export const toldOf = (error: unknown): unknown =>
  isOutOfSpace(error) ? new Refusal('SUBGRAPH_UNAVAILABLE', outOfSpace, undefined, true) : error;
