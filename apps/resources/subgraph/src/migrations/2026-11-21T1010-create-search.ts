import { migration } from '@yanxiu/subgraph';

/**
 * Chinese has no word breaks: single characters and pairs are indexed, so that a two-character word is found exactly.
 * Text and query pass through the same functions, hence both are read alike.
 */
export const createSearch = migration(
  '2026-11-21T1010',
  'create-search',
  String.raw`
  -- One spelling of width, case, spaces and of the dot in Hui names.
  create function search_text(given text) returns text language sql immutable parallel safe as $$
    select regexp_replace(translate(lower(normalize(given, NFKC)), '•‧・∙⋅', '·····'), '\s+', ' ', 'g')
  $$;

  -- Characters and pairs of neighbours of such a text; none reaches over a space.
  create function search_grams(given text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
    from (
      select c as one, c || lead(c) over (order by i) as two
      from unnest(string_to_array(given, null)) with ordinality as characters (c, i)
    ) pairs, unnest(array[one, two]) as gram
    where gram is not null and strpos(gram, ' ') = 0
  $$;

  -- All pairs of a word (a lone character by itself). Quoted: nothing in it is an operator.
  create function search_query(word text) returns tsquery language sql immutable parallel safe as $$
    select string_agg('''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
    from unnest(search_grams(word)) as gram
    where char_length(gram) = least(char_length(word), 2)
  $$;

  create table resource_search (
    resource_id uuid primary key references resource,
    text text not null,
    grams tsvector not null
  );
  create index resource_search_grams on resource_search using gin (grams);
  `,
);
