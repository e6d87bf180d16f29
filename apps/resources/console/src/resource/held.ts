import { client } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { ResourceDocument, UpdateResourceDocument } from '../documents/graphql.js';
import { monthIn } from './content-fields.js';
import type { ContentValues } from './content-fields.js';
import type { Resource } from './resource.js';

/** What is not shown stays as it is: the whole content is sent with each change. */
export interface Values extends ContentValues {
  content?: string | null;
  activityId?: string | null;
}

export const heldOf = (resource: Resource): Held<Values> => {
  const { version, title, summary, kind, subject, stage, yearMonth, sharedWith, licence, consent, content, activity } =
    resource;
  const hidden = { content: content?.code ?? null, activityId: activity?.id ?? null };
  const shown = { title, summary, kind: kind.code, subject, stage, yearMonth, sharedWithId: sharedWith?.id ?? null };
  return { version, values: { ...shown, licence, consent, ...hidden } };
};

/** @throws the graph's error */
export async function reload(id: string): Promise<Held<Values>> {
  const { data, error } = await client.query({
    query: ResourceDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data?.resource) throw error ?? new Error('the resource is out of reach');
  return heldOf(data.resource);
}

/** Sends the whole content over the version that was loaded. @throws the graph's error */
export async function sendChange(id: string, values: Values, version: number): Promise<void> {
  const input = { id, version, ...values, yearMonth: monthIn(values) };
  const { data, error } = await client.mutate({ mutation: UpdateResourceDocument, variables: { input } });
  if (!data) throw error;
}

/** Records that the author consents, and changes nothing else. @throws the graph's error */
export async function recordConsent(id: string): Promise<void> {
  const { version, values } = await reload(id);
  await sendChange(id, { ...values, consent: true }, version);
}
