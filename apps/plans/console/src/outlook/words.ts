import { textsOf } from '@yanxiu/console';

/** What the check says. */
export const useOutlookText = textsOf({
  title: ['发布前核对', 'Before publishing'],
  published: ['时间与负担核对', 'Times and load'],
  note: ['核对了 {count} 人在全部组织者、各渠道的安排', '{count} people, over all organisers and channels'],
  more: ['学时负担、相近活动与可改用的时间', 'Load, similar activities, other times'],
  clear: ['没有时间冲突', 'No clash of times'],
  later: [
    '填写日期、时间和责任人后，在此核对冲突、负担和重复。',
    'Clashes, load and repetition are told here once there is a day.',
  ],
  clashes: ['时间冲突（{count} 处）', 'Clashes ({count})'],
  clash: ['{name}：{when} 参加“{title}”', '{name}: {when}, at “{title}”'],
  hidden: ['其他活动', 'another activity'],
  somebody: ['其他人员', 'Somebody else'],
  experts: ['专家已有安排', 'Experts who are taken'],
  taken: ['{name}：{when} 已有安排', '{name} is taken: {when}'],
  takenBy: ['{name}：{when} 参加“{title}”', '{name}: {when}, at “{title}”'],
  expertsBar: [
    '同一专家不能同时受聘于两项活动，须改期或另请专家后才能发布。',
    'Nobody is engaged twice at a time: move it or choose another.',
  ],
  places: ['场地已被占用', 'Rooms that are taken'],
  placeTaken: ['{place}：{when} 已有“{title}”', '{place}: {when}, “{title}”'],
  load: ['学时负担', 'Load'],
  limit: ['每周学时上限：{hours} 学时', 'Most hours a week: {hours}'],
  open: ['每周学时上限：未定', 'Most hours a week: not set'],
  over: ['{name}：{week} 一周 {hours} 学时，超过上限', '{name}: {hours} hours in the week of {week}, beyond the limit'],
  most: ['最多的一周：{name} {hours} 学时', 'The most: {name}, {hours} hours'],
  similar: ['题目相近的活动', 'Similar titles'],
  line: ['判为重复的相近程度：{percent}%', 'A repetition from {percent}% on'],
  noLine: [
    '判为重复的相近程度：未定，列出过半相近的',
    'From what likeness on it is a repetition: not set; those that share half are listed',
  ],
  like: ['{day} “{title}”，相近 {percent}%', '{day} “{title}”, {percent}% alike'],
  noSimilar: ['上学期以来没有题目相近的活动', 'Nothing similar since last term'],
  slots: ['可改用的时间', 'Other times'],
  free: ['无人冲突', 'nobody is taken'],
  busy: ['{count} 人另有安排', '{count} are taken'],
  use: ['改用', 'Take it'],
});
