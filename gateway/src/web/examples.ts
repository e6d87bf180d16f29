import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** An example query: shown in the explorer, planned at start, run by the tests. */
export interface Example {
  /** File name without ending; its address in the explorer. */
  name: string;
  /** What it shows, from the first comment line. */
  title: string;
  query: string;
  variables: Record<string, unknown>;
}

const folder = join(import.meta.dirname, '../../examples');

/**
 * Reads the examples. A file is a query; its first comment line is the title, and a comment line
 * `# variables: {...}` gives the variables as JSON. A line `# as: pucheng` names the demo account it is written for;
 * the end-to-end tests run it as that account and as the demo app.
 */
export async function readExamples(from = folder): Promise<Example[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => exampleOf(basename(file, '.graphql'), await readFile(join(from, file), 'utf8'))),
  );
}

function exampleOf(name: string, query: string): Example {
  const comments = query
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.slice(1).trim());
  const variables = comments.find((line) => line.startsWith('variables:'))?.slice('variables:'.length);
  return {
    name,
    title: comments[0] ?? name,
    query,
    variables: variables ? (JSON.parse(variables) as Record<string, unknown>) : {},
  };
}
