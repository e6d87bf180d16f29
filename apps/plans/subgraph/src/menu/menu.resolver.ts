import { Allow, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import {
  CourseMenusArgs,
  CreateCourseMenuInput,
  SaveMenuCourseInput,
  SeenMenuInput,
  UpdateCourseMenuInput,
} from './menu.input.js';
import {
  CourseMenuConnection,
  choiceOfSchool,
  coursesOfMenu,
  menuById,
  menusMatching,
  schoolById,
  slotsOfCourse,
} from './menu.loader.js';
import { CourseMenuPayload } from './menu.payload.js';
import {
  closeCourseMenu,
  createCourseMenu,
  openCourseMenu,
  removeMenuCourse,
  saveMenuCourse,
  updateCourseMenu,
} from './menu.service.js';
import { choosing, isSchoolOf } from './menu.rules.js';
import { CourseMenu, MenuChoice, MenuCourse, MenuSlot } from './menu.js';

@Resolver(() => CourseMenu)
export class CourseMenuResolver {
  @Query(() => CourseMenu, { nullable: true, description: '按标识查课程菜单\nA course menu by id' })
  @Allow('plans:read')
  courseMenu(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<CourseMenu | null> {
    return menuById(context).load(id);
  }

  @Query(() => CourseMenuConnection, {
    nullable: true,
    description: '课程菜单列表，最近的在前\nCourse menus, latest first',
  })
  @Allow('plans:read')
  courseMenus(@Args() args: CourseMenusArgs, @Ctx() context: Context): Promise<Connection<CourseMenu>> {
    return menusMatching(context, args);
  }

  @Mutation(() => CourseMenuPayload, { description: '编制课程菜单\nBegins a course menu' })
  @Allow('plans:organise')
  createCourseMenu(
    @Arg('input', { description: '内容\nInput' }) input: CreateCourseMenuInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return createCourseMenu(context, input);
  }

  @Mutation(() => CourseMenuPayload, { description: '修改课程菜单\nChanges a course menu' })
  @Allow('plans:organise')
  updateCourseMenu(
    @Arg('input', { description: '内容\nInput' }) input: UpdateCourseMenuInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return updateCourseMenu(context, input);
  }

  @Mutation(() => CourseMenuPayload, { description: '填写菜单中的课程\nWrites a course of a menu' })
  @Allow('plans:organise')
  saveMenuCourse(
    @Arg('input', { description: '内容\nInput' }) input: SaveMenuCourseInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return saveMenuCourse(context, input);
  }

  @Mutation(() => CourseMenuPayload, { description: '删去菜单中的课程\nTakes a course off a menu' })
  @Allow('plans:organise')
  removeMenuCourse(
    @Arg('input', { description: '内容\nInput' }) input: SeenMenuInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return removeMenuCourse(context, input);
  }

  @Mutation(() => CourseMenuPayload, { description: '发布课程菜单，供学校选择\nOffers a menu to the schools' })
  @Allow('plans:organise')
  openCourseMenu(
    @Arg('input', { description: '内容\nInput' }) input: SeenMenuInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return openCourseMenu(context, input);
  }

  @Mutation(() => CourseMenuPayload, { description: '结束选课\nEnds the choosing' })
  @Allow('plans:organise')
  closeCourseMenu(
    @Arg('input', { description: '内容\nInput' }) input: SeenMenuInput,
    @Ctx() context: Context,
  ): Promise<CourseMenuPayload> {
    return closeCourseMenu(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '编制机构\nUnit that draws it up' })
  unit(@Root() { unitId }: CourseMenu): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => [MenuCourse], { description: '课程\nCourses' })
  courses(@Root() { id }: CourseMenu, @Ctx() context: Context): Promise<MenuCourse[]> {
    return coursesOfMenu(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: '现在可否选课\nWhether schools choose now' })
  choosing(@Root() menu: CourseMenu): boolean {
    return choosing(menu);
  }

  @FieldResolver(() => Boolean, {
    description: '现在可否为这所学校选课\nWhether the viewer may choose for the school now',
  })
  async mayChoose(
    @Root() menu: CourseMenu,
    @Arg('unitId', () => ID, { description: '学校\nSchool' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return isSchoolOf(context.viewer, menu, await schoolById(context).load(unitId)) && choosing(menu);
  }

  @FieldResolver(() => Boolean, { description: '本人可否编制\nWhether the viewer draws it up' })
  mayOrganise(@Root() menu: CourseMenu, @Ctx() { viewer }: Context): boolean {
    return reaches(viewer, 'plans:organise', menu);
  }
}

@Resolver(() => MenuCourse)
export class MenuCourseResolver {
  @FieldResolver(() => [MenuSlot], { description: '时段，至多 20\nTimes, 20 at most' })
  slots(@Root() { id }: MenuCourse, @Ctx() context: Context): Promise<MenuSlot[]> {
    return slotsOfCourse(context).load(id);
  }

  @FieldResolver(() => MenuChoice, { nullable: true, description: '一所学校对本课程的选择\nWhat a school has of it' })
  choiceOf(
    @Root() { id: courseId }: MenuCourse,
    @Arg('unitId', () => ID, { description: '学校\nSchool' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<MenuChoice | null> {
    return choiceOfSchool(context).load({ courseId, unitId });
  }
}
