import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden, Invalid, isCivilDay } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { statisticSheet } from './sheet.service.js';
import type { SheetAsked } from './sheet.service.js';
import { CrosswalkBy, Lacking } from './statistic.input.js';

const path = '/statistic-sheets/';
const permission = 'plans:read';

/** `GET /statistic-sheets/{unitId}/figures.xlsx?from=&to=&purpose=`, likewise `crosswalk` (`by`, `scheme`) and `everyone` (`lacking`); or `.csv`. */
export const statisticRoutes: Route[] = [{ method: 'GET', path, handle: download }];

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  const { pathname, searchParams } = urlOf(request);
  const [, unitId = '', table = '', ending = ''] =
    /^([0-9a-f-]{36})\/(figures|crosswalk|everyone)\.(xlsx|csv)$/i.exec(pathname.slice(path.length)) ?? [];
  if (!unitId) throw noAddress();
  const asked = askedBy(unitId, table as SheetAsked['table'], searchParams);
  const format = ending.toUpperCase() as SheetFormat;
  sendSheet(
    response,
    await statisticSheet(context, asked, format),
    format,
    `${table}-${asked.from}-${asked.to}.${ending}`,
  );
}

/** @throws Invalid for days and words that are none */
export function askedBy(unitId: string, table: SheetAsked['table'], search: URLSearchParams): SheetAsked {
  const day = (key: string): string => {
    const value = search.get(key) ?? '';
    if (isCivilDay(value)) return value;
    throw new Invalid({ zh: '日期不存在', en: 'No such day' }, [
      { path: key, rule: 'day', value, expected: '2026-09-01' },
    ]);
  };
  const oneOf = <Value extends string>(key: string, value: string, known: Record<string, Value>): Value => {
    const found = Object.values(known).find((one) => one === value);
    if (found) return found;
    throw new Invalid({ zh: '没有这个选项', en: 'No such choice' }, [
      { path: key, rule: 'oneOf', value, expected: Object.values(known).join(' | ') },
    ]);
  };
  return {
    ...{ unitId, table, from: day('from'), to: day('to'), purpose: search.get('purpose') ?? '' },
    by: oneOf('by', search.get('by') ?? CrosswalkBy.FORM, CrosswalkBy),
    scheme: search.get('scheme'),
    lacking: (search.get('lacking') ?? '')
      .split(',')
      .filter(Boolean)
      .map((one) => oneOf('lacking', one, Lacking)),
  };
}
