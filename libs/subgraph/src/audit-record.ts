import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { connectionOf } from './connection.js';
import { DateTimeScalar } from './scalars.js';

/** A line of the audit log as it is read. It is the same in every slice, so a console shows all of them with one part. */
@Entity('audit_log')
@ObjectType('AuditEntry', {
  description: '操作日志的一条：谁在何时对何事做了什么\nA line of the audit log: who did what on what, and when',
})
@Directive('@shareable')
export class AuditRecord {
  /** A county's own chain of lines, or `platform`. */
  @PrimaryColumn('text')
  chain!: string;

  @PrimaryColumn('bigint')
  number!: string;

  /** The line's place in its hash chain is what it is known by: who quotes it, quotes what it said. */
  @Column('text', { name: 'hash' })
  @Field(() => ID, {
    description: '标识，即该条在防篡改链中的校验值\nId: its hash in the chain that makes the log tamper-evident',
  })
  id!: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: '时间\nWhen' })
  at!: Date;

  @Column('text', { name: 'actor_id' })
  @Field(() => ID, { nullable: true, description: '操作者的账号\nAccount of who did it' })
  actorId!: string | null;

  @Column('text', { name: 'actor_name' })
  @Field({ description: '操作者当时的显示名称\nName of who did it, as of then' })
  actorName!: string;

  @Column('text')
  @Field({ description: '操作代码，如 organization.moveOrgUnit\nCode of what was done' })
  action!: string;

  @Field({ description: '操作名称\nWhat was done, in words' })
  actionName!: string;

  @Column('text', { name: 'subject_type' })
  @Field({ description: '对象的类型，即接口中的类型名\nType of the subject, as named in the graph' })
  subjectType!: string;

  @Field({ description: '对象类型的名称\nType of the subject, in words' })
  subjectTypeName!: string;

  @Column('text', { name: 'subject_id' })
  @Field(() => ID, { description: '对象的标识\nId of the subject' })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: '对象现在的名称；没有名称或已不存在时为空\nName of the subject as of now; null where it has none',
  })
  subjectName!: Promise<string | null>;

  @Column('text')
  @Field(() => String, { nullable: true, description: '填写的理由\nThe reason that was given' })
  reason!: string | null;

  @Column('jsonb', { name: 'before' })
  was!: unknown;

  @Field(() => String, {
    nullable: true,
    description: '此前的内容（JSON）；个人信息已遮盖\nWhat stood before, as JSON; personal data masked',
  })
  before!: string | null;

  @Column('jsonb', { name: 'after' })
  became!: unknown;

  @Field(() => String, {
    nullable: true,
    description: '此后的内容（JSON）；个人信息已遮盖\nWhat stood afterwards, as JSON; personal data masked',
  })
  after!: string | null;

  @Column('text', { name: 'request_id' })
  @Field({ description: '请求编号：与各模块的运行日志相同\nRequest id, the same as in the logs of all processes' })
  requestId!: string;
}

export const AuditEntryConnection = connectionOf(AuditRecord, 'AuditEntry', '操作日志', { shareable: true });

@ObjectType({ description: '日志中的一种操作\nA kind of action in the audit log' })
@Directive('@shareable')
export class AuditAction {
  @Field({ description: '操作代码\nCode' })
  action!: string;

  @Field({ description: '操作名称\nIn words' })
  name!: string;
}
