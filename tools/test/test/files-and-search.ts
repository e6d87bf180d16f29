import { expect, test } from 'vitest';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const create = `mutation ($input: CreateResourceInput!) { createResource(input: $input) { resource { id } } }`;
const publish = `mutation ($input: PublishResourceInput!) {
  publishResource(input: $input) { resource { status files { nodes { path size } } } } }`;
const search = `query ($text: String!) { searchResources(text: $text, first: 50) { nodes { title } edges { highlight } } }`;

const title = '分式方程课标解读';
const text = '# 分式方程\n\n对照课标，谈一谈例题的选择。\n';

export function filesAndSearch(platform: () => Platform): void {
  test('uploaded, published, found by a word of two characters and downloaded in parts', async () => {
    const officer = await Visitor.person(platform().url, 'pucheng-school');
    const { orgUnitByCode: unit } = await officer.get<{
      orgUnitByCode: { id: string; people: { nodes: { id: string }[] } };
    }>('{ orgUnitByCode(code: "610526-00001") { id people(first: 1) { nodes { id } } } }');
    const input = {
      ...{ title, kind: 'LESSON_PLAN', subject: '数学', stage: 'JUNIOR_HIGH', consent: true },
      ...{ unitId: unit.id, authorId: unit.people.nodes[0]?.id },
    };
    const { createResource } = await officer.get<{ createResource: { resource: { id: string } } }>(create, { input });
    const { id } = createResource.resource;

    const added = await officer.fetch(`/files/${id}?name=${encodeURIComponent('课标解读.md')}`, {
      method: 'PUT',
      headers: { 'content-type': 'text/markdown' },
      body: text,
    });
    expect(added.status).toBe(201);
    const { path, resourceVersion } = (await added.json()) as { path: string; resourceVersion: number };
    await officer.get(publish, { input: { id, version: resourceVersion } });

    const colleague = await Visitor.person(platform().url, 'pucheng-teacher');
    for (const word of ['课标', '分式']) {
      const { searchResources } = await colleague.get<{ searchResources: { nodes: { title: string }[] } }>(search, {
        text: word,
      });
      expect(searchResources.nodes.map((resource) => resource.title)).toContain(title);
    }

    const whole = await colleague.fetch(path);
    expect([whole.status, await whole.text()]).toEqual([200, text]);
    const part = await colleague.fetch(path, { headers: { range: 'bytes=2-13' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 2-13/${Buffer.byteLength(text)}`);
    expect(await part.text()).toBe('分式方程');
    const stranger = await Visitor.person(platform().url, 'ouhai');
    expect((await stranger.fetch(path)).status).toBe(404);
  });
}
