import { preferences, sessionEnded } from '@yanxiu/console';

/** What the library answers to a file that it keeps. */
export interface KeptFile {
  id: string;
  name: string;
  /** Version of the resource with this file. */
  resourceVersion: number;
}

/** What the library takes, for the dialog that chooses files; the server looks at the content itself. */
export const accepted = '.pdf,.docx,.xlsx,.csv,.pptx,.png,.jpg,.jpeg,.mp4,.mp3,.zip,.txt,.md';

/**
 * Sends a file to its resource by plain HTTP: the graph carries no bytes.
 * @param declared who sends it declares that pupils are masked in what nobody can look through (PC-19)
 * @throws the gateway's error body where it is refused
 */
export async function sendFile(resourceId: string, file: File, declared = false): Promise<KeptFile> {
  const masked = declared ? '&masked=declared' : '';
  const answer = await fetch(`/files/${resourceId}?name=${encodeURIComponent(file.name)}${masked}`, {
    method: 'PUT',
    // A foreign page can't add the first header: it proves that the request is ours.
    headers: { 'x-yanxiu-csrf': '1', 'accept-language': preferences.get().locale },
    body: file,
  });
  if (answer.ok) return (await answer.json()) as KeptFile;
  // The shell asks for a new sign-in; what was chosen stays, and is sent again by the same button.
  if (answer.status === 401) sessionEnded.set(true);
  throw await answer.json();
}

/** A size as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
