import type { SlicePart } from '@yanxiu/subgraph';
import { createCourseMenus } from '../migrations/2026-11-22T1540-create-course-menus.js';
import { MenuChoiceResolver } from './choice.resolver.js';
import { CourseMenuResolver, MenuCourseResolver } from './menu.resolver.js';
import { CourseMenu, MenuChoice, MenuCourse, MenuSlot } from './menu.js';

/** What course menus bring into the slice's table of contents. */
export const courseMenus: SlicePart = {
  entities: [CourseMenu, MenuCourse, MenuSlot, MenuChoice],
  resolvers: [CourseMenuResolver, MenuCourseResolver, MenuChoiceResolver],
  migrations: [createCourseMenus],
  /** Words of the log. */
  actions: {
    'plans.createCourseMenu': { zh: '编制课程菜单', en: 'Menu begun' },
    'plans.updateCourseMenu': { zh: '修改课程菜单', en: 'Menu changed' },
    'plans.saveMenuCourse': { zh: '填写课程', en: 'Course written' },
    'plans.removeMenuCourse': { zh: '删去课程', en: 'Course taken away' },
    'plans.openCourseMenu': { zh: '发布课程菜单', en: 'Menu offered' },
    'plans.closeCourseMenu': { zh: '结束选课', en: 'Choosing ended' },
    'plans.chooseCourse': { zh: '学校选课', en: 'Course chosen' },
    'plans.withdrawChoice': { zh: '学校退选', en: 'Choice given back' },
  },
  subjects: { CourseMenu: { zh: '课程菜单', en: 'Course menu', table: 'course_menu', column: 'title' } },
};
