import { Length } from 'class-validator';
import { Field } from 'type-graphql';

const description = '批准文件的文号\nNumber of the document that orders it';

/** The field of every input that changes what a unit is: the official number of the paper behind it. */
export const DocumentNumber = (): PropertyDecorator => (target, key) => {
  Field(() => String, { nullable: true, description })(target, key);
  Length(2, 60)(target, key);
};
