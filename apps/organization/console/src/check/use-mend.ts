import { useMutation } from '@yanxiu/console';
import { ApplyMendsDocument } from '../documents/graphql.js';
import type { ApplyMendsInput, ApplyMendsMutation } from '../documents/graphql.js';

/** Mends findings by what is known already; what stands on the page is asked for anew. */
export function useMend(): (
  input: Omit<ApplyMendsInput, 'validateOnly'> & { validateOnly?: boolean },
) => Promise<ApplyMendsMutation['applyMends']> {
  const [run] = useMutation(ApplyMendsDocument, { refetchQueries: 'active' });
  return async (input) => {
    const { data } = await run({ variables: { input: { validateOnly: false, ...input } } });
    return data?.applyMends ?? { applied: 0, results: [] };
  };
}
