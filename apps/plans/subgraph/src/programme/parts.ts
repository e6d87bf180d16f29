import type { SlicePart } from '@yanxiu/subgraph';
import { createProgrammes } from '../migrations/2026-11-22T1400-create-programmes.js';
import { programmeById, taskById } from './programme.loader.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { Programme } from './programme.js';
import {
  ActivityProgrammesResolver,
  OrgUnitNamingsResolver,
  ProgrammeTaskResolver,
  ProgrammeTaskStepsResolver,
} from './task.resolver.js';
import { ProgrammeMilestone, ProgrammeTask } from './task.js';

/** What programmes bring into the slice's table of contents. */
export const programmeParts: SlicePart = {
  entities: [Programme, ProgrammeTask, ProgrammeMilestone],
  resolvers: [
    ProgrammeResolver,
    ProgrammeTaskResolver,
    ProgrammeTaskStepsResolver,
    ActivityProgrammesResolver,
    OrgUnitNamingsResolver,
  ],
  references: {
    Programme: ({ id }, context) => programmeById(context).load(id),
    ProgrammeTask: ({ id }, context) => taskById(context).load(id),
  },
  migrations: [createProgrammes],
  /** Words of the log. */
  actions: {
    'plans.createProgramme': { zh: '设立项目', en: 'Programme set up' },
    'plans.updateProgramme': { zh: '修改项目', en: 'Programme changed' },
    'plans.startProgramme': { zh: '启动项目', en: 'Programme started' },
    'plans.closeProgramme': { zh: '项目结项', en: 'Programme closed' },
    'plans.reopenProgramme': { zh: '重新启动项目', en: 'Programme reopened' },
    'plans.discardProgramme': { zh: '删去项目草稿', en: 'Programme discarded' },
    'plans.addProgrammeTask': { zh: '增加项目任务', en: 'Task added' },
    'plans.reviseProgrammeTask': { zh: '修改项目任务', en: 'Task revised' },
    'plans.arrangeProgrammeTask': { zh: '安排项目任务', en: 'Task arranged' },
    'plans.completeProgrammeTask': { zh: '办结项目任务', en: 'Task completed' },
    'plans.dropProgrammeTask': { zh: '停止项目任务', en: 'Task dropped' },
    'plans.reopenProgrammeTask': { zh: '重新开始项目任务', en: 'Task reopened' },
    'plans.linkProgrammeTask': { zh: '关联活动、联盟或学校', en: 'Activities, alliances or schools linked' },
    'plans.unlinkProgrammeTask': { zh: '取消关联', en: 'Links taken away' },
    'plans.setProgrammeMilestone': { zh: '设置节点', en: 'Milestone set' },
    'plans.reachProgrammeMilestone': { zh: '登记节点完成', en: 'Milestone reached' },
    'plans.removeProgrammeMilestone': { zh: '撤销节点', en: 'Milestone removed' },
  },
  subjects: {
    Programme: { zh: '研修项目', en: 'Programme', table: 'programme', column: 'title' },
    ProgrammeTask: { zh: '项目任务', en: 'Task of a programme', table: 'programme_task', column: 'title' },
  },
};
