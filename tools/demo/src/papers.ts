import type { OrganizationBuilder, School } from './organization.js';
import { Random } from './random.js';
import { regions } from './regions.js';

const year = '2026—2027学年';
const idOf = (text: string): string => new Random(text).uuid();

const of = (builder: OrganizationBuilder, county: string): School[] =>
  builder.schools.filter((school) => school.county === county).slice(0, 40);

/** Documents, filings, minutes and notices of the demo: invented, and marked where the row has a mark. */
export function papers(builder: OrganizationBuilder): void {
  documents(builder);
  for (const { unit } of [...of(builder, '330304').slice(6, 14), ...of(builder, '610526').slice(0, 4)])
    filing(builder, unit);
  meetings(builder);
  notices(builder);
}

/** DL-31, DL-36, OH-06: guiding documents with the pack that runs them, rules of schools, an alliance's for its schools. */
function documents(builder: OrganizationBuilder): void {
  const document = (key: string, unitId: string, family: string, title: string, further: object = {}): void => {
    const given = { id: idOf(`document ${key}`), unitId, family, title, from: '2024-09-01', to: null, edition: 1 };
    const none = { allianceId: null, documentNumber: null, issuer: null, replacesId: null, packCode: null, note: null };
    builder.parts.documents.push({ ...none, ...given, ...further });
  };
  const guidance = (region: string, title: string, packCode: string | null, note: string | null = null) =>
    document(`${region} guidance`, builder.unitId(region), 'GUIDANCE', title, { packCode, note });
  guidance('210200', '中小学教师校本研修工作指导意见', 'DALIAN_2018');
  guidance('610526', '中小学教师校本研修工作实施方案', 'PUCHENG_2014');
  guidance('640122', '整体推进校本研修行动方案', 'HELAN_2024');
  const open = '文件只提到此件，内容尚未取得；取得后以政策包的形式补入检查项';
  guidance('330304', '瓯海区校本研修增量提质九条指导意见', null, open);
  const alliance = builder.parts.alliances.find(({ code }) => code === 'DL_A1')!;
  const joint = { allianceId: alliance.id };
  document('alliance charter', alliance.unitId, 'CHARTER', '中山示例研修联盟章程', joint);
  document('alliance evaluation', alliance.unitId, 'TEACHER_EVALUATION', '联盟教师研修评价制度', joint);
  const families = [
    ['PROCESS', '校本研修过程管理制度'],
    ['ACTIVITY', '教研活动制度'],
    ['STUDY', '教师学习研究制度'],
  ] as const;
  const dalian = regions.filter(({ under, level }) => under === '210200' && level === 'COUNTY');
  dalian.slice(0, 4).forEach(({ code }) =>
    of(builder, code).forEach(({ unit }, index) => {
      for (const [family, title] of families.slice(0, index ? 2 : 3))
        document(`${unit.id} ${family}`, unit.id, family, `${unit.name}${title}`);
    }),
  );
}

/** OH-12: the groups as the builder made them, with a receipt. */
function filing(builder: OrganizationBuilder, school: School['unit']): void {
  const { units, postings, people } = builder.parts;
  const names = new Map(people.map(({ id, name }) => [id, name!]));
  const groups = units
    .filter(({ parentId, level }) => parentId === school.id && level === 'GROUP')
    .map(({ id, name, kind }) => ({
      ...{ unitId: id, name, kind },
      members: postings
        .filter(({ unitId }) => unitId === id)
        .map(({ personId, position }) => ({ personId, name: names.get(personId)!, position })),
    }));
  if (!groups.length) return;
  builder.parts.filings.push({
    ...{ id: idOf(`filing ${school.id}`), unitId: school.id, schoolYear: year, number: 1, groups },
    changes: groups.map(({ unitId, name }) => ({ unitId, group: name, change: 'ADDED', detail: null })),
    ...{ receipt: `BB-${school.code}-2026-01`, filedBy: `${school.name}研修管理员` },
    filedAt: new Date('2026-09-18T09:30:00+08:00'),
  });
}

/** DL-06: the councils of principals met once this school year, the county group of one region too. */
function meetings(builder: OrganizationBuilder): void {
  for (const code of ['DL_A1', 'PC_C01', 'PC_C03', 'OH_G1', 'OH_C1', 'HL_N1']) {
    const { id: allianceId, unitId, name } = builder.parts.alliances.find((alliance) => alliance.code === code)!;
    const schools = builder.parts.memberships
      .filter((membership) => membership.allianceId === allianceId)
      .map((membership) => builder.parts.units.find(({ id }) => id === membership.unitId)!);
    const attendance = schools.map((school, index) => ({
      ...{ name: principalOf(builder, school), organisation: school.name, present: index !== 2 },
      note: index === 2 ? '外出培训，委托副校长参会' : null,
    }));
    builder.parts.meetings.push({
      ...{ id: idOf(`meeting ${code}`), unitId, allianceId, bodyId: null, title: `${name}校长理事会第一次会议` },
      ...{ heldOn: '2026-09-15', place: `${schools[0]!.name}会议室`, chair: attendance[0]!.name, planId: null },
      ...{ minutes: '通报上学年联合研修情况，商定本学年共同主题、轮值学校与经费分担。', attendance },
      resolutions: [
        {
          text: '每月第三周开展一次联合研修，轮值学校提前一周发布方案',
          responsible: schools[0]!.name,
          due: '2027-06-30',
        },
        { text: '共建单元作业资源库', responsible: schools.at(-1)!.name, due: '2026-12-31' },
      ],
      ...{ recordedBy: `${schools[0]!.name}研修管理员`, demo: true },
    });
  }
  const group = builder.parts.bodies.find(({ name }) => name === '蒲城县校本研修工作领导小组')!;
  builder.parts.meetings.push({
    ...{ id: idOf('meeting leading group'), unitId: group.unitId, allianceId: null, bodyId: group.id, planId: null },
    ...{ title: '领导小组秋季学期工作会议', heldOn: '2026-09-08', place: '县教育局会议室', chair: '组长（演示）' },
    ...{ minutes: '审议秋季学期专项检查安排，听取各片区汇报。', recordedBy: '蒲城县演示管理员', demo: true },
    attendance: [{ name: '组长（演示）', organisation: '县教育局', present: true, note: null }],
    resolutions: [{ text: '十一月底前完成专项检查', responsible: '领导小组办公室', due: '2026-11-30' }],
  });
}

function principalOf(builder: OrganizationBuilder, { id, parentId }: { id: string; parentId: string | null }): string {
  const [principal] = [...builder.staffOf(id), ...builder.staffOf(parentId ?? '')];
  return builder.parts.people.find((person) => person.id === principal)?.name ?? '校长（演示）';
}

interface Letter {
  region: string;
  title: string;
  text: string;
  kinds: string[];
  to: (unit: OrganizationBuilder['parts']['units'][number]) => boolean;
}

const letters: Letter[] = [
  {
    ...{
      region: '210200',
      title: '关于报送本学年校本研修计划的通知',
      kinds: ['COUNTY_BUREAU', 'ZONE_AUTHORITY', 'TEACHER_COLLEGE', 'SCHOOL'],
    },
    text: '请各单位于十一月三十日前完成本学年校本研修计划的报送，并做好审定工作。',
    to: ({ level, name }) => ['COUNTY', 'SCHOOL'].includes(level) && name.length > 0,
  },
  {
    ...{ region: '610526', title: '关于开展秋季学期校本研修专项检查的通知', kinds: ['SCHOOL'] },
    text: '县教育局定于十一月下旬对各学校（联片研修区）校本研修工作进行专项检查，请提前自查。',
    to: ({ level }) => level === 'SCHOOL',
  },
  {
    ...{ region: '330304', title: '关于做好教研组报备工作的通知', kinds: ['SCHOOL', 'KINDERGARTEN'] },
    text: '请各校将本学年各类教研组组建情况上报存档。',
    to: ({ level }) => level === 'SCHOOL',
  },
  {
    ...{ region: '640122', title: '关于召开校本研修攻坚年推进会的通知', kinds: ['SCHOOL'] },
    text: '请各校校长及研修负责人准时参会，并提交本校主题研修案例。',
    to: ({ level }) => level === 'SCHOOL',
  },
];

/** DL-02: one notice a region; two of three addressees have confirmed, some of the rest were reminded. */
function notices(builder: OrganizationBuilder): void {
  for (const { region, title, text, kinds, to } of letters) {
    const unitId = builder.unitId(region);
    const id = idOf(`notice ${region}`);
    const sentAt = new Date('2026-11-09T10:00:00+08:00');
    const sender = { receiptBy: '2026-11-30', sentBy: '演示管理员', sentAt, demo: true };
    builder.parts.notices.push({ id, unitId, title, documentNumber: null, text, addressees: kinds, ...sender });
    below(builder, unitId)
      .filter(to)
      .slice(0, 60)
      .forEach((unit, index) => {
        const received = index % 3 !== 2;
        builder.parts.deliveries.push({
          ...{ id: idOf(`delivery ${id} ${unit.id}`), noticeId: id, unitId: unit.id, sentAt },
          ...(received
            ? {
                receivedAt: new Date('2026-11-10T15:20:00+08:00'),
                receivedBy: `${unit.name}管理员`,
                reply: '收到',
                reminders: 0,
              }
            : { receivedAt: null, receivedBy: null, reply: null, reminders: index % 2 }),
          remindedAt: !received && index % 2 ? new Date('2026-11-16T09:00:00+08:00') : null,
        });
      });
  }
}

/** Units below another, at any depth. */
function below(builder: OrganizationBuilder, unitId: string): OrganizationBuilder['parts']['units'] {
  const inside = new Set([unitId]);
  return builder.parts.units.filter(({ id, parentId }) => {
    if (!parentId || !inside.has(parentId)) return false;
    inside.add(id);
    return true;
  });
}
