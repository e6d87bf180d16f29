import { DateTimeScalar } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a file was found to be free of pupils' data. One that is not is never kept. */
export enum FileScreening {
  CLEAR = 'CLEAR',
  DECLARED = 'DECLARED',
}
registerEnumType(FileScreening, {
  name: 'FileScreening',
  description: '脱敏核验结果\nHow a file was found to be free of pupils’ data',
  valuesConfig: {
    CLEAR: { description: '已核验，未发现可识别学生的信息\nLooked through; no pupil can be told' },
    DECLARED: { description: '无法自动核验，上传人已作脱敏承诺\nCannot be read; who uploaded it declared it masked' },
  },
});

/** A file of a resource. The row makes it exist: bytes without a row are nobody's. */
@Entity('resource_file')
@ObjectType({ description: '资源的文件\nA file of a resource' })
@Directive('@key(fields: "id")')
export class ResourceFile {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('text')
  @Field({ description: '文件名\nName' })
  name!: string;

  @Column('text', { name: 'media_type' })
  @Field({ description: '媒体类型\nMedia type' })
  mediaType!: string;

  @Column('int')
  @Field(() => Int, { description: '大小（字节）\nSize in bytes' })
  size!: number;

  @Column('text')
  @Field({ description: '内容的 SHA-256\nSHA-256 of the content' })
  sha256!: string;

  @Column('text')
  @Field(() => FileScreening, {
    nullable: true,
    description: '脱敏核验结果；不要求核验的类别为空\nHow it was screened; null where its kind asks for none',
  })
  screening!: FileScreening | null;

  @Column('text', { name: 'storage_key' })
  storageKey!: string;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nWhen it was uploaded' })
  uploadedAt!: Date;
}
