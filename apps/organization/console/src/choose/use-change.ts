import { useMutation } from '@yanxiu/console';
import type { TypedDocumentNode } from '@yanxiu/console';
import { App } from '@yanxiu/console/antd';

/**
 * One change of the register as a function for a form's `onSubmit`: what is on the page is asked for anew before the
 * dialog closes, and the reader is told that it is done.
 */
export function useChange<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  done: string,
): (input: Input) => Promise<Data | null | undefined> {
  const { message } = App.useApp();
  const [run] = useMutation(document, { refetchQueries: 'active', awaitRefetchQueries: true });
  return async (input) => {
    const { data } = await run({ variables: { input } as never });
    void message.success(done);
    return data as Data | null | undefined;
  };
}

/** A reason with the document behind it, in one text: the register keeps them together. */
export const reasonOf = ({ reason, basis }: { reason: string; basis?: string | undefined }): string =>
  basis?.trim() ? `${reason.trim()}（依据：${basis.trim()}）` : reason.trim();
