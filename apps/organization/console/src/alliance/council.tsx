import { Found, dayText, textsOf, useMayAt, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AllianceCouncilDocument } from '../documents/graphql.js';
import type { AllianceCouncilQuery, HolderState } from '../documents/graphql.js';
import { useWords } from '../words.js';
import type { Alliance } from './alliance.js';
import { CorrectMeetingDialog } from './correct-meeting-dialog.js';
import type { Meeting } from './correct-meeting-dialog.js';
import { MeetingDialog } from './meeting-dialog.js';

const useText = textsOf({
  council: ['校长理事会', 'Council of principals'],
  vacant: ['校长空缺', 'no principal'],
  unknown: ['未登记', 'not recorded'],
  meetings: ['会议记录', 'Meetings'],
  noMeeting: ['还没有会议记录', 'No meeting is on record'],
  record: ['登记会议', 'Record a meeting'],
  chair: ['主持人：{name}', 'Chair: {name}'],
  present: ['出席：{names}', 'Present: {names}'],
  absent: ['缺席：{names}', 'Absent: {names}'],
  resolved: ['议定事项', 'Resolved'],
  due: ['{day}前完成', 'by {day}'],
  correct: ['更正', 'Correct'],
});

type Council = NonNullable<AllianceCouncilQuery['alliance']>;

const stateWords = textsOf<HolderState>({
  HELD: ['在任', 'in post'],
  ACTING: ['代理', 'acting'],
  VACANT: ['空缺', 'vacant'],
  SEVERAL: ['多于一人', 'more than one'],
});

/** The principals who cooperate in an alliance, and what they have agreed on (DL-06). */
export function CouncilOf({ alliance }: { alliance: Alliance }) {
  const t = useText();
  const may = useMayAt(alliance.unit)('organization:file');
  const [recording, setRecording] = useState(false);
  const [wrong, setWrong] = useState<Meeting>();
  const answer = useQuery(AllianceCouncilDocument, {
    variables: { id: alliance.id },
  });
  return (
    <Found answer={answer} pick={(data) => data.alliance}>
      {({ council, meetings }) => (
        <>
          <section className="yx-block">
            <Typography.Title level={2}>{t('council')}</Typography.Title>
            <Principals council={council} />
          </section>
          <section className="yx-block">
            <Flex wrap gap={8} justify="space-between" align="start">
              <Typography.Title level={2}>{t('meetings')}</Typography.Title>
              {may && <Button onClick={() => setRecording(true)}>{t('record')}</Button>}
            </Flex>
            {!meetings?.nodes.length && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noMeeting')} />}
            <ul className="og-rows">
              {meetings?.nodes.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} {...(may && { correct: () => setWrong(meeting) })} />
              ))}
            </ul>
          </section>
          {wrong && <CorrectMeetingDialog meeting={wrong} close={() => setWrong(undefined)} />}
          {recording && <MeetingDialog allianceId={alliance.id} council={council} close={() => setRecording(false)} />}
        </>
      )}
    </Found>
  );
}

function Principals({ council }: Pick<Council, 'council'>) {
  const t = useText();
  const word = useWords();
  const states = stateWords();
  return (
    <ul className="og-names">
      {council.map(({ unitName, role, state, principalName }) => (
        <li key={unitName}>
          {unitName}（{word(role)}）：{state === 'VACANT' ? t('vacant') : (principalName ?? t('unknown'))}{' '}
          {(state === 'ACTING' || state === 'SEVERAL') && <Tag color="warning">{states(state)}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function MeetingLine({ meeting, correct }: { meeting: Meeting; correct?: () => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const { title, heldOn, place, chair, minutes, attendance, resolutions } = meeting;
  const names = (present: boolean) =>
    attendance
      .filter((one) => one.present === present)
      .map(({ name }) => name)
      .join('、');
  return (
    <li>
      <strong>{title}</strong>{' '}
      <span className="yx-note">
        {dayText(heldOn, locale)} {place}　{t('chair', { name: chair })}
      </span>
      <div>{minutes}</div>
      {names(true) && <div className="yx-note">{t('present', { names: names(true) })}</div>}
      {names(false) && <div className="yx-note">{t('absent', { names: names(false) })}</div>}
      {resolutions.length > 0 && (
        <>
          {t('resolved')}
          <ol className="og-steps">
            {resolutions.map(({ text, responsible, due }) => (
              <li key={text}>
                {text}{' '}
                <span className="yx-note">
                  {responsible} {due && t('due', { day: dayText(due, locale) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {correct && (
        <Button size="small" className="yx-screen" onClick={correct}>
          {t('correct')}
        </Button>
      )}
    </li>
  );
}
