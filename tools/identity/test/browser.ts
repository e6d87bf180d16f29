/** Where a chain of redirects ended. */
export interface Page {
  url: string;
  status: number;
  text: string;
  headers: Headers;
}

/** As much of a browser as signing in needs: cookies and redirects, stopping at the client's own origin. It keeps no
 * connection, for the provider is restarted under it. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly stopAt: string) {}

  get(url: string): Promise<Page> {
    return this.follow(url, {});
  }

  post(url: string, form: Record<string, string>): Promise<Page> {
    return this.follow(url, { method: 'POST', body: new URLSearchParams(form) });
  }

  private async follow(url: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, connection: 'close' } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const location = response.headers.get('location');
    if (location === null)
      return { url, status: response.status, text: await response.text(), headers: response.headers };
    await response.body?.cancel();
    const next = new URL(location, url).href;
    if (next.startsWith(this.stopAt))
      return { url: next, status: response.status, text: '', headers: response.headers };
    return this.follow(next, {});
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const expires = attributes.find((attribute) => attribute.startsWith('expires='));
    if (expires !== undefined && Date.parse(expires.slice(8)) < Date.now()) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}
