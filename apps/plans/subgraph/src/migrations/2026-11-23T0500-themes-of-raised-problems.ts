import { migration } from '@yanxiu/subgraph';

/** Who brought a problem up by name, or one that was merged into it, has a theme when it becomes one (DL-14). */
export const themesOfRaisedProblems = migration(
  '2026-11-23T0500',
  'themes-of-raised-problems',
  `
  create function stale_teacher_by_problem() returns trigger language plpgsql as $$ begin
    insert into stale_teacher (person_id) values (new.author_id);
    return null;
  end $$;
  create trigger stale_teacher_by_problem_update after update on problem for each row
    when (not new.anonymous and (old.merged_into is distinct from new.merged_into or old.status <> new.status))
    execute function stale_teacher_by_problem();

  create function stale_teacher_by_problem_theme() returns trigger language plpgsql as $$ begin
    insert into stale_teacher (person_id) select distinct p.author_id from problem p
      where not p.anonymous and coalesce(new.problem_id, old.problem_id) in (p.id, p.merged_into);
    return null;
  end $$;
  create trigger stale_teacher_by_problem_theme_insert after insert on problem_theme
    for each row execute function stale_teacher_by_problem_theme();
  create trigger stale_teacher_by_problem_theme_delete after delete on problem_theme
    for each row execute function stale_teacher_by_problem_theme();

  create function stale_teacher_by_raised_theme() returns trigger language plpgsql as $$ begin
    insert into stale_teacher (person_id) select distinct p.author_id from problem_theme x
      join problem p on x.problem_id in (p.id, p.merged_into) and not p.anonymous where x.theme_id = new.id;
    return null;
  end $$;
  create trigger stale_teacher_by_raised_theme_update after update on theme for each row
    when ((old.started_on, old.closed_on) is distinct from (new.started_on, new.closed_on))
    execute function stale_teacher_by_raised_theme();

  insert into stale_teacher (person_id)
    select distinct author_id from problem where not anonymous and status in ('MERGED', 'PROMOTED');
  `,
);
