import { FormDialog, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Alert, Checkbox, Form, Input, Select, Skeleton } from '@yanxiu/console/antd';
import {
  SaveSchoolProfileDocument,
  SchoolProfileOptionsDocument,
  SchoolProfilesDocument,
} from '../documents/graphql.js';
import type { ProfileLineFragment } from '../documents/graphql.js';
import { schoolYears, thisSchoolYear } from './school-year.js';

const useText = textsOf({
  title: ['填写一校一策', 'One school, one policy'],
  submit: ['保存', 'Save'],
  year: ['学年', 'School year'],
  directions: ['研修方向', 'Directions'],
  focuses: ['研修内容', 'Focuses'],
  two: [
    '研修方向和研修内容是文件的两张表，词句相近而不相同，请分别选取，至少一项。',
    'The document has two lists that sound alike and are not the same: choose from each, one at least.',
  ],
  statement: ['本校的做法', 'How your school goes about it'],
  needed: ['请写明本校的做法，至少 2 个字', 'Say how, in at least 2 characters'],
  none: [
    '适用的政策没有列出研修方向和研修内容，暂不能填写。',
    'The policy in force lists no directions and no focuses.',
  ],
  required: ['请至少选择一个研修方向或一项研修内容。', 'Choose a direction or a focus.'],
});

interface Values {
  schoolYear: string;
  directions: string[];
  focuses: string[];
  statement: string;
}

interface Props {
  unitId: string;
  /** The one that is changed; none where it is the first of its year. */
  profile?: ProfileLineFragment;
  close: () => void;
}

/** Writes or changes the profile of a school. */
export function ProfileDialog({ unitId, profile, close }: Props) {
  const t = useText();
  const answer = useQuery(SchoolProfileOptionsDocument, { variables: { unitId } });
  const written = useQuery(SchoolProfilesDocument, {
    variables: { first: 20, order: 'UPDATED_AT_DESC', filter: { unitId } },
    skip: !!profile,
    fetchPolicy: 'network-only',
  });
  const [save] = useMutation(SaveSchoolProfileDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const options = answer.data?.schoolProfileOptions;
  // A year that has one already is changed from its own page.
  const taken = new Set((written.data?.schoolProfiles?.nodes ?? []).map((one) => String(one.schoolYear)));
  const years = schoolYears().filter(({ value }) =>
    profile ? value === String(profile.schoolYear) : !taken.has(value),
  );
  const free = years.find(({ value }) => value === String(thisSchoolYear())) ?? years[0];
  const send = ({ schoolYear, ...rest }: Values) =>
    save({
      variables: { input: { unitId, schoolYear: Number(schoolYear), version: profile?.version ?? null, ...rest } },
    });
  const ready = !answer.loading && !written.loading;
  const initial: Partial<Values> = {
    schoolYear: profile ? String(profile.schoolYear) : (free?.value ?? ''),
    directions: profile?.directions.map(({ code }) => code) ?? [],
    focuses: profile?.focuses.map(({ code }) => code) ?? [],
    ...(profile && { statement: profile.statement }),
  };
  return (
    <FormDialog<Values>
      key={ready ? 'ready' : 'loading'}
      open
      width={720}
      title={t('title')}
      submit={t('submit')}
      initial={initial}
      hints={{ required: t('required') }}
      onSubmit={send}
      onClose={close}
    >
      {!ready && <Skeleton active paragraph={{ rows: 4 }} />}
      {ready && !options?.directions.length && !options?.focuses.length && (
        <Alert type="info" showIcon title={t('none')} />
      )}
      {ready && options && (
        <>
          <Form.Item name="schoolYear" label={t('year')} rules={[{ required: true }]}>
            <Select options={years} disabled={!!profile} />
          </Form.Item>
          <p className="yx-note">{t('two')}</p>
          {(['directions', 'focuses'] as const).map((key) => (
            <Form.Item key={key} name={key} label={t(key)}>
              <Checkbox.Group
                className="pl-choices"
                options={options[key].map(({ code, name }) => ({ value: code, label: name }))}
              />
            </Form.Item>
          ))}
          <Form.Item
            name="statement"
            label={t('statement')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
          >
            <Input.TextArea rows={5} maxLength={3000} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
