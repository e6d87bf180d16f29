import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ancestorsOf, holds, permissions, reachOf, roles } from '../src/index.js';
import type { Grant, Viewer } from '../src/index.js';
import { bodyHash, signViewer, viewerVerifier } from '../src/token.js';

const grant = (role: string, level: Grant['level'], unitId: string, path: string[] = [unitId]): Grant => ({
  role,
  level,
  unitId,
  path,
});
const viewer = (...grants: Grant[]): Viewer => ({ kind: 'PERSON', id: 'a', personId: 'p', name: '甲', grants });

describe('the catalogue', () => {
  const ids = permissions.map(({ id }) => id);

  test('ids are unique and name slice and verb', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*:[a-z-]+$/);
  });

  test('what a permission depends on exists, and a role that holds it holds that too', () => {
    for (const { dependsOn = [] } of permissions) for (const id of dependsOn) expect(ids).toContain(id);
    for (const role of roles)
      for (const held of Object.keys(role.permissions)) {
        const needed = permissions.find(({ id }) => id === held)?.dependsOn ?? [];
        expect(Object.keys(role.permissions), `${role.code} holds ${held}`).toEqual(expect.arrayContaining(needed));
      }
  });

  test('ZJ-01: the province reads and writes nothing below', () => {
    const province = roles.find(({ code }) => code === 'PROVINCE_OFFICER')!;
    expect(Object.keys(province.permissions).every((id) => id.includes(':read'))).toBe(true);
  });

  test('DL-01: an alliance leader sees no personnel data', () => {
    expect(holds(viewer(grant('ALLIANCE_LEADER', 'ALLIANCE', 'x')), 'organization:read-people')).toBe(false);
  });
});

describe('reach', () => {
  test('is the union of the grants that carry the permission', () => {
    const both = viewer(grant('COUNTY_OFFICER', 'COUNTY', 'c1'), grant('TEACHER', 'SCHOOL', 's9'));
    expect(reachOf(both, 'credits:read')).toMatchObject({
      everything: false,
      counties: ['c1'],
      schools: [],
      self: 'p',
    });
    expect(reachOf(both, 'plans:read')).toMatchObject({ counties: ['c1'], schools: ['s9'], self: null });
    expect(reachOf(both, 'organization:sign-in')).toMatchObject({ counties: [], schools: [], self: null });
  });

  test('an alliance reaches its schools, an app its scopes only', () => {
    const leader = viewer({ ...grant('ALLIANCE_LEADER', 'ALLIANCE', 'a1'), schoolIds: ['s1', 's2'] });
    expect(reachOf(leader, 'plans:read').schools).toEqual(['s1', 's2']);
    const app = viewer({ ...grant('APP', 'PROVINCE', 'p1'), permissions: ['plans:read'] });
    expect(reachOf(app, 'plans:read').provinces).toEqual(['p1']);
    expect(holds(app, 'credits:read')).toBe(false);
  });

  test('ZJ-02: a city manages the schools it runs itself, and reads what lies in its counties', () => {
    const officer = viewer(grant('CITY_SCHOOLS_OFFICER', 'CITY', 'c'));
    expect(reachOf(officer, 'organization:manage')).toMatchObject({ cities: [], ownSchoolsOf: ['c'] });
    expect(reachOf(officer, 'organization:read')).toMatchObject({ cities: ['c'], ownSchoolsOf: [] });
    const ofSchool = viewer(grant('CITY_SCHOOLS_OFFICER', 'SCHOOL', 's'));
    expect(reachOf(ofSchool, 'organization:manage')).toMatchObject({ schools: ['s'], ownSchoolsOf: [] });
    const ofProvince = viewer(grant('CITY_SCHOOLS_OFFICER', 'PROVINCE', 'p'));
    expect(reachOf(ofProvince, 'organization:manage')).toMatchObject({ provinces: [], ownSchoolsOf: [] });
  });

  test('the units above are seen by name', () => {
    expect(ancestorsOf(viewer(grant('TEACHER', 'SCHOOL', 's', ['p', 'c', 's'])), 'organization:read')).toEqual([
      'p',
      'c',
      's',
    ]);
  });
});

describe('the viewer token', () => {
  const keys = generateKeyPairSync('ed25519');
  const hash = bodyHash('{"query":"{ viewer { id } }"}');
  const claims = { viewer: viewer(grant('TEACHER', 'SCHOOL', 's')), requestId: 'r1', locale: 'zh-CN' as const };
  const token = signViewer({ key: keys.privateKey, audience: 'credits', bodyHash: hash, ...claims });
  const verify = viewerVerifier({ publicKey: keys.publicKey, audience: 'credits' });

  test('gives back the viewer it was signed for', () => {
    expect(verify(token, hash)).toEqual(claims);
  });

  test.each([
    ['another audience', () => viewerVerifier({ publicKey: keys.publicKey, audience: 'plans' })(token, hash)],
    ['another body', () => verify(token, bodyHash('{}'))],
    [
      'another key',
      () => viewerVerifier({ publicKey: generateKeyPairSync('ed25519').publicKey, audience: 'credits' })(token, hash),
    ],
    [
      'a changed payload',
      () =>
        verify(
          token.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`),
          hash,
        ),
    ],
    ['no signature', () => verify(token.split('.').slice(0, 2).join('.'), hash)],
    ['alg none', () => verify(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`, hash)],
    ['nothing', () => verify('', hash)],
  ])('is refused with %s', (_case, attempt) => {
    expect(attempt).toThrow();
  });
});
