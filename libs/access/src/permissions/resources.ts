import type { Permission } from '../permission.js';

export const resourcesPermissions: Permission[] = [
  { id: 'resources:read', zh: '浏览与下载资源', en: 'Browse and download resources' },
  { id: 'resources:contribute', zh: '上传资源', en: 'Contribute resources', dependsOn: ['resources:read'] },
  { id: 'resources:publish', zh: '审核发布资源', en: 'Review and publish resources', dependsOn: ['resources:read'] },
];
