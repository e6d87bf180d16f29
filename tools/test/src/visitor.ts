/** An error as the gateway tells it. */
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    requestId: string;
    service?: string;
    details?: { path: string; rule: string; value?: unknown; expected?: unknown }[];
  };
}

/** What a request carries besides its address. */
interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | URLSearchParams;
}

/** An answer of the graph. */
export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors?: AnswerError[];
}

/** A caller of the gateway from outside: nobody, an app by its token, or a person by the cookies of a sign-in. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private authorization: string | undefined;

  constructor(readonly url: string) {}

  /** An app by OAuth2 client credentials. */
  static async app(url: string, { clientId, secret }: { clientId: string; secret: string }): Promise<Visitor> {
    const visitor = new Visitor(url);
    const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
    const response = await fetch(new URL('/oauth/token', url), {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = (await response.json()) as { access_token?: string };
    if (!access_token) throw new Error(`no token: ${response.status}`);
    visitor.authorization = `Bearer ${access_token}`;
    return visitor;
  }

  /** A person, through the form of the identity provider's sign-in page. */
  static async person(url: string, username: string, password = 'yanxiu-demo'): Promise<Visitor> {
    const visitor = new Visitor(url);
    const page = await visitor.follow(new URL('/auth/login?return=/auth/me', url));
    const action = /<form method="post" action="([^"]+)"/.exec(await page.text())?.[1];
    if (!action) throw new Error(`no sign-in form at ${page.url}`);
    const form = { method: 'POST', body: new URLSearchParams({ username, password }) };
    const end = await visitor.follow(new URL(action, page.url), form);
    if (end.status !== 200) throw new Error(`${username} could not sign in: ${end.status} ${await end.text()}`);
    await end.body?.cancel();
    return visitor;
  }

  /** Asks the graph. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
  }

  /** Asks the graph for what must be there. @throws the errors of the answer */
  async get<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** One request as this caller, redirects not followed. */
  async fetch(path: string | URL, init: Sent = {}): Promise<Response> {
    const headers: Record<string, string> = { ...init.headers };
    if (this.authorization) headers.authorization = this.authorization;
    else headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    headers['x-yanxiu-csrf'] = '1';
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private async follow(url: URL, init?: Sent): Promise<Response> {
    const response = await this.fetch(url, init);
    const location = response.headers.get('location');
    if (location === null) return response;
    await response.body?.cancel();
    return this.follow(new URL(location, url));
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute));
    if (expires && Date.parse(expires.slice(8)) < Date.now()) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
