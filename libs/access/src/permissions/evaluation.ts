import type { Permission } from '../permission.js';

export const evaluationPermissions: Permission[] = [
  { id: 'evaluation:read', zh: '查看评估结果', en: 'See evaluation results' },
  { id: 'evaluation:score', zh: '填写评估表', en: 'Fill in score sheets', dependsOn: ['evaluation:read'] },
  { id: 'evaluation:sign', zh: '签署评估表', en: 'Sign score sheets', dependsOn: ['evaluation:score'] },
];
