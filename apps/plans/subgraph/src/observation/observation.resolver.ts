import { Allow, DateScalar, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonBrief, briefOf, briefsOf, partIn } from '../task/part.loader.js';
import { ActivityBrief, activityBrief } from '../task/task.loader.js';
import { LessonsHeard, LessonsHeardConnection, lessonsAsked, lessonsHeard } from './heard.js';
import {
  CloseObservationInput,
  DecideLessonVideoInput,
  LessonsHeardArgs,
  MySheetsArgs,
  OpenObservationInput,
  ReopenObservationInput,
  SaveObservationSheetInput,
  SetObserversInput,
  SubmitObservationSheetInput,
} from './observation.input.js';
import {
  ObservationSheetConnection,
  observationById,
  readableSheets,
  resultsOf,
  sheetsOf,
  sheetsOfViewer,
} from './observation.loader.js';
import { ObservationPayload } from './observation.payload.js';
import { mayObserve, missingOf, summaryOf } from './observation.rules.js';
import { closeObservation, openObservation, reopenObservation, setObservers } from './open.service.js';
import { saveObservationSheet, submitObservationSheet } from './sheet.service.js';
import { bySuperior } from './superior.loader.js';
import { decideLessonVideo } from './video.service.js';
import { LessonObservation, ObservationSheet } from './observation.js';
import { ObservationSummary } from './summary.js';

@Resolver(() => LessonObservation)
export class ObservationResolver {
  @Query(() => LessonObservation, {
    nullable: true,
    description: '按标识查一节被观察的课\nAn observed lesson by id',
  })
  @Allow('plans:read')
  lessonObservation(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<LessonObservation | null> {
    return observationById(context).load(id);
  }

  @Query(() => ObservationSheetConnection, {
    nullable: true,
    description: '本人的观察表，最近的在前\nOne’s own sheets, latest first',
  })
  @Allow('plans:take-part')
  myObservationSheets(@Args() args: MySheetsArgs, @Ctx() context: Context): Promise<Connection<ObservationSheet>> {
    return sheetsOfViewer(context, args);
  }

  @Query(() => LessonsHeardConnection, {
    nullable: true,
    description: '一个机构教师的听评课节数\nLessons that the teachers of a unit observed',
  })
  @Allow('organization:read-people')
  lessonsHeard(@Args() args: LessonsHeardArgs, @Ctx() context: Context): Promise<Connection<LessonsHeard>> {
    return lessonsHeard(context, args);
  }

  @Query(() => Int, {
    nullable: true,
    description:
      '政策规定的每学期听评课节数；未定为空\nLessons a term that the policy asks for; null where it says nothing',
  })
  @Allow('plans:read')
  lessonsAsked(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Arg('day', () => DateScalar, { description: '日期\nDay' }) day: string,
    @Ctx() context: Context,
  ): Promise<number | null> {
    return lessonsAsked(context, unitId, day);
  }

  @Mutation(() => ObservationPayload, { description: '安排观察一节课\nSets a lesson to be observed' })
  @Allow('plans:organise')
  openObservation(
    @Arg('input', { description: '内容\nInput' }) input: OpenObservationInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return openObservation(context, input);
  }

  @Mutation(() => ObservationPayload, { description: '调整观察者\nSets who observes' })
  @Allow('plans:organise')
  setObservers(
    @Arg('input', { description: '内容\nInput' }) input: SetObserversInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return setObservers(context, input);
  }

  @Mutation(() => ObservationPayload, { description: '暂存本人的观察表\nKeeps one’s own sheet' })
  @Allow('plans:take-part')
  saveObservationSheet(
    @Arg('input', { description: '内容\nInput' }) input: SaveObservationSheetInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return saveObservationSheet(context, input);
  }

  @Mutation(() => ObservationPayload, { description: '提交本人的观察表\nHands one’s own sheet in' })
  @Allow('plans:take-part')
  submitObservationSheet(
    @Arg('input', { description: '内容\nInput' }) input: SubmitObservationSheetInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return submitObservationSheet(context, input);
  }

  @Mutation(() => ObservationPayload, {
    description: '本人所授的课：表态是否同意公开录像\nSays of a lesson that one taught whether a film may be published',
  })
  @Allow('plans:take-part')
  decideLessonVideo(
    @Arg('input', { description: '内容\nInput' }) input: DecideLessonVideoInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return decideLessonVideo(context, input);
  }

  @Mutation(() => ObservationPayload, { description: '汇总一节课的观察\nSums a lesson up' })
  @Allow('plans:organise')
  closeObservation(
    @Arg('input', { description: '内容\nInput' }) input: CloseObservationInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return closeObservation(context, input);
  }

  @Mutation(() => ObservationPayload, { description: '重新开放填写\nLets sheets be filled in again' })
  @Allow('plans:organise')
  reopenObservation(
    @Arg('input', { description: '内容\nInput' }) input: ReopenObservationInput,
    @Ctx() context: Context,
  ): Promise<ObservationPayload> {
    return reopenObservation(context, input);
  }

  @FieldResolver(() => ActivityBrief, { description: '所属活动\nThe activity' })
  activity(@Root() { activityId }: LessonObservation, @Ctx() context: Context): Promise<ActivityBrief> {
    return activityBrief(context).load(activityId);
  }

  @FieldResolver(() => PersonBrief, { nullable: true, description: '授课教师\nWho taught' })
  taught(@Root() { taughtId }: LessonObservation, @Ctx() context: Context): Promise<PersonBrief | null> {
    return briefOf(context, taughtId);
  }

  @FieldResolver(() => Boolean, { description: '本人可否填写观察表\nWhether the viewer may fill in a sheet' })
  async mayObserve(@Root() lesson: LessonObservation, @Ctx() context: Context): Promise<boolean> {
    const sheets = await sheetsOf(context).load(lesson.id);
    return mayObserve(context.viewer, lesson, { sheets, part: await partIn(context).load(lesson.activityId) });
  }

  @FieldResolver(() => Boolean, { description: '授课教师是否为本人\nWhether the viewer taught it' })
  own(@Root() { taughtId }: LessonObservation, @Ctx() { viewer }: Context): boolean {
    return taughtId === viewer.personId;
  }

  @FieldResolver(() => Boolean, { description: '本人可否组织\nWhether the viewer organises it' })
  mayOrganise(@Root() lesson: LessonObservation, @Ctx() { viewer }: Context): boolean {
    return reaches(viewer, 'plans:organise', lesson);
  }

  @FieldResolver(() => Int, { description: '观察者人数\nHow many observe' })
  async observerCount(@Root() { id }: LessonObservation, @Ctx() context: Context): Promise<number> {
    return (await sheetsOf(context).load(id)).length;
  }

  @FieldResolver(() => [PersonBrief], {
    nullable: true,
    description: '尚未提交的观察者；仅组织者可见\nWho has not handed in; for who organises it',
  })
  async missing(@Root() lesson: LessonObservation, @Ctx() context: Context): Promise<PersonBrief[] | null> {
    return reaches(context.viewer, 'plans:organise', lesson)
      ? briefsOf(context, missingOf(await sheetsOf(context).load(lesson.id)))
      : null;
  }

  @FieldResolver(() => [ObservationSheet], {
    description:
      '可阅的观察表：本人的，以及有权查看的已提交观察表\nThe own sheet, and those handed in that one may read',
  })
  sheets(@Root() lesson: LessonObservation, @Ctx() context: Context): Promise<ObservationSheet[]> {
    return readableSheets(context, lesson);
  }

  @FieldResolver(() => ObservationSummary, {
    nullable: true,
    description:
      '汇总；组织者、授课教师可见，汇总后观察者可见\nFor organiser and teacher; for observers once summed up',
  })
  async summary(@Root() lesson: LessonObservation, @Ctx() context: Context): Promise<ObservationSummary | null> {
    const sheets = await resultsOf(context, lesson);
    if (!sheets) return null;
    const superior = await Promise.all(sheets.map(({ id }) => bySuperior(context).load(id)));
    const peers = sheets.filter((_sheet, index) => !superior[index]);
    return summaryOf(lesson.form, sheets, peers);
  }
}
