import { preferences } from '../preferences.js';
import { sessionEnded } from '../session.js';

/** What the server takes; asked here too, so that nobody waits for a file that would be refused. */
export const mostBytes = 20 * 1024 * 1024;

const network = { errors: [] };

/**
 * Sends a file by PUT and tells the progress, which `fetch` can't. @returns the id of the import
 * @throws the gateway's error body where the file is refused
 */
export function sendSheet(address: string, file: File, progress: (share: number) => void): Promise<string> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${address}${address.includes('?') ? '&' : '?'}name=${encodeURIComponent(file.name)}`);
    // A foreign page can't add this header: it proves that the request is ours.
    request.setRequestHeader('x-yanxiu-csrf', '1');
    request.setRequestHeader('accept-language', preferences.get().locale);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(network as never);
    request.onload = () => {
      // The shell asks for a new sign-in; the chosen file stays, and is sent again by the same button.
      if (request.status === 401) sessionEnded.set(true);
      const answer = parsed(request.responseText);
      const id = (answer as { id?: unknown } | undefined)?.id;
      if (request.status === 201 && typeof id === 'string') done(id);
      else fail((answer ?? network) as never);
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
