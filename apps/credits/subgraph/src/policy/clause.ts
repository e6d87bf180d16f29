import { Directive, Field, ObjectType } from 'type-graphql';

/** The place in a document that a figure rests on. */
@ObjectType({ description: '条款出处\nThe clause that a figure rests on' })
@Directive('@shareable')
export class Clause {
  @Field({ description: '文件（政策包）代码\nCode of the document' })
  document!: string;

  @Field({ description: '条款号\nClause' })
  clause!: string;

  @Field({ description: '原文\nThe words of the document' })
  quote!: string;
}
