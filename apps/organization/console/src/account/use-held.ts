import { useViewer } from '@yanxiu/console';
import { useCatalogue } from './use-catalogue.js';

/** Roles that hold nothing which the signed-in person does not hold: nobody gives what he has not. */
export function useGrantable(): { value: string; label: string }[] {
  const { roles } = useCatalogue();
  const held = useHeld();
  return roles
    .filter(({ permissions }) => permissions.length > 0 && permissions.every((id) => held.has(id)))
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** Everything that the signed-in person holds anywhere. */
export function useHeld(): ReadonlySet<string> {
  const { roles } = useCatalogue();
  const viewer = useViewer();
  const codes = new Set(viewer.grants.map(({ role }) => role));
  return new Set(roles.filter(({ code }) => codes.has(code)).flatMap(({ permissions }) => permissions));
}
