import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ResourceStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: '资源状态\nState of a resource',
  valuesConfig: {
    DRAFT: { description: '草稿\nBeing prepared' },
    PUBLISHED: { description: '已发布\nIn the library' },
    WITHDRAWN: { description: '已撤回，可修改后再发布\nTaken out of the library; may be changed and published again' },
  },
});

/** A piece of the library: lesson plan, case, paper, course … with its files (HL-27, OH-03). */
@Entity('resource')
@ObjectType({
  description: '研修资源：教学设计、案例、论文、课程等\nA resource of the library: lesson plan, case, paper, course …',
})
@Directive('@key(fields: "id")')
export class Resource extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, {
    description:
      '版本，修改时须带回；文件增删也会改变\nVersion, to be sent back with a change; added and removed files move it too',
  })
  version!: number;

  @Column('text')
  @Field({ description: '标题\nTitle' })
  title!: string;

  @Column('text')
  @Field({ description: '内容简介\nSummary' })
  summary!: string;

  @Column('text')
  kind!: string;

  /** The kind's name when it was chosen: a later pack does not rename what lies in the library. */
  @Column('text', { name: 'kind_name' })
  kindName!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code, e.g. JUNIOR_HIGH' })
  stage!: string | null;

  @Column('text', { name: 'year_month' })
  @Field(() => String, {
    nullable: true,
    description: '资料所属年月：YYYY-MM，只知年份时为 YYYY\nMonth it is of, or the year where the month is not known',
  })
  yearMonth!: string | null;

  /** The import of old material that drafted it (PC-34). */
  @Column('uuid', { name: 'archive_id' })
  archiveId!: string | null;

  @Column('text', { name: 'archive_path' })
  @Field(() => String, {
    nullable: true,
    description: '由旧资料导入的，在原文件夹中的路径\nWhere it lay in the old folder, if it was imported',
  })
  archivePath!: string | null;

  /** By the kind's rule when it was chosen: its files are looked through as they come (PC-19). */
  @Column('boolean', { name: 'masks_pupils' })
  @Field({ description: '附件是否须经学生信息脱敏核验\nWhether its files are screened for pupils’ data' })
  masksPupils!: boolean;

  @Column('text', { name: 'content_scheme' })
  contentScheme!: string | null;

  @Column('text', { name: 'content' })
  contentCode!: string | null;

  @Column('text', { name: 'content_name' })
  contentName!: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId!: string | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string | null;

  /** Everybody whose own place lies in this unit reads it once it is published. */
  @Column('uuid', { name: 'shared_with' })
  sharedWithId!: string;

  @Column('text')
  @Field(() => ResourceStatus, { description: '状态\nState' })
  status!: ResourceStatus;

  @Column('boolean')
  @Field({ description: '作者是否同意公开\nWhether the author consents to publication' })
  consent!: boolean;

  @Column('text')
  @Field({ description: '使用许可说明\nTerms of use' })
  licence!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '撤回原因\nWhy it was withdrawn' })
  withdrawal!: string | null;

  @Column('int', { name: 'download_count' })
  @Field(() => Int, { description: '下载次数\nDownloads' })
  downloadCount!: number;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '发布时间\nWhen it was published' })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
