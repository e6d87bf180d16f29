import { Found, Page, PrintButton, client, navigate, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useEffect, useState } from 'react';
import { SignInPaperDocument } from '../documents/graphql.js';
import type { SignInPaperQuery } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import './checkin.css';

const useText = textsOf({
  title: ['签到表', 'Sign-in sheet'],
  activity: ['活动', 'Activity'],
  download: ['下载 Excel 签到表', 'As Excel'],
  import: ['导入签到表', 'Import'],
  facts: ['时间：{time}　地点：{place}　主持人：{host}', 'Time: {time}  Place: {place}  Host: {host}'],
  unit: ['组织机构：{unit}　研修形式：{form}　第 {num} 场', 'Organiser: {unit}  Form: {form}  Meeting {num}'],
  num: ['序号', 'No.'],
  name: ['姓名', 'Name'],
  where: ['所在机构', 'Unit'],
  sign: ['签名', 'Signature'],
  remark: ['备注', 'Remark'],
});

type Paper = NonNullable<SignInPaperQuery['activity']>;
type Person = Paper['attendances']['nodes'][number];
const seated = new Set(['EXPECTED', 'CONFIRMED']);
const role = (person: Person) => (person.role.code === 'PARTICIPANT' ? '' : person.role.name);
/** Room for those who come without having enrolled. */
const blankRows = 5;

/** The list for signatures on A4, with everybody who takes part. */
export function PaperPage({ activityId, sessionId }: { activityId: string; sessionId: string }) {
  const t = useText();
  const answer = useQuery(SignInPaperDocument, { variables: { id: activityId }, fetchPolicy: 'network-only' });
  const further = useFurther(activityId, answer.data?.activity?.attendances.pageInfo);
  const base = `/plans/activities/${activityId}`;
  return (
    <Page
      title={t('title')}
      above={[{ title: answer.data?.activity?.title ?? t('activity'), href: base }]}
      actions={
        <>
          <Button href={`/sign-in-sheets/${sessionId}/sheet.xlsx`} download>
            {t('download')}
          </Button>
          <Button onClick={() => navigate(`${base}/sign-in/${sessionId}/import`)}>{t('import')}</Button>
          <PrintButton />
        </>
      }
    >
      <Found answer={answer} pick={(data) => data.activity}>
        {(activity) => <Sheet activity={activity} sessionId={sessionId} further={further} />}
      </Found>
    </Page>
  );
}

/** The people beyond the first page: paper shows them all. */
function useFurther(id: string, pageInfo: Paper['attendances']['pageInfo'] | undefined): Person[] {
  const [people, setPeople] = useState<Person[]>([]);
  const start = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    let left = false;
    const load = async (after: string | null | undefined) => {
      const { data } = await client.query({
        query: SignInPaperDocument,
        variables: { id, after },
        fetchPolicy: 'network-only',
      });
      const page = data?.activity?.attendances;
      if (left || !page) return;
      setPeople((before) => [...before, ...page.nodes]);
      if (page.pageInfo.hasNextPage) await load(page.pageInfo.endCursor);
    };
    setPeople([]);
    if (start) void load(start);
    return () => {
      left = true;
    };
  }, [id, start]);
  return people;
}

function Sheet({ activity, sessionId, further }: { activity: Paper; sessionId: string; further: Person[] }) {
  const t = useText();
  const { locale } = usePreferences();
  const session = activity.sessions.find(({ id }) => id === sessionId) ?? activity.sessions[0];
  const people = [...activity.attendances.nodes, ...further].filter(({ status }) => seated.has(status));
  const lines = [...people, ...Array<null>(blankRows).fill(null)];
  return (
    <section className="yx-block">
      <p className="pl-paper-facts">
        <strong>{activity.title}</strong>
        <br />
        {t('unit', { unit: activity.unit?.name ?? '', form: activity.form.name, num: session?.num ?? 1 })}
        <br />
        {session &&
          t('facts', {
            time: meetingText(session.startsAt, session.endsAt, locale),
            place: session.place,
            host: activity.host ?? '',
          })}
      </p>
      <table className="pl-paper">
        <thead>
          <tr>
            <th className="pl-num">{t('num')}</th>
            <th>{t('name')}</th>
            <th>{t('where')}</th>
            <th className="pl-sign">{t('sign')}</th>
            <th>{t('remark')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((person, index) => (
            <tr key={person?.id ?? `blank ${index}`}>
              <td className="pl-num">{index + 1}</td>
              <td>{person?.person?.name}</td>
              <td>{person?.unit?.name}</td>
              <td />
              <td>{person && role(person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
