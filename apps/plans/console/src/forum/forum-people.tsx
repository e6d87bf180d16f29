import { textsOf, useQuery } from '@yanxiu/console';
import { Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { ForumPicturesDocument } from '../documents/graphql.js';
import type { Options } from './forum.js';

const useText = textsOf({
  people: ['到场人员', 'Who was there'],
  peopleNeeded: ['请勾选到场人员', 'Tick who was there'],
  manyHint: ['人数较多，请输入姓名查找', 'Many people: type a name'],
  limit: ['（至多 {count} 人）', ' ({count} at most)'],
  speakers: ['发言人和要点', 'Who spoke, and the point'],
  speakersHint: ['在到场人员中选择发言人', 'Of those who were there'],
  point: ['{name}的要点', 'Point of {name}'],
  picture: ['照片（可选，先上传到资源库）', 'Picture (optional, from the library)'],
});

/** More boxes than this are not gone through by a thumb. */
const fewEnough = 60;

/** Who was there, and of those who spoke: large boxes for a thumb. */
export function People({ options: { people, participants } }: { options: Options }) {
  const t = useText();
  const there = Form.useWatch<string[] | undefined>('attendeeIds') ?? [];
  const spoke = Form.useWatch<string[] | undefined>('speakerIds') ?? [];
  const named = new Map(people.map(({ id, name }) => [id, name]));
  const present = people.filter(({ id }) => there.includes(id));
  return (
    <>
      <Form.Item
        name="attendeeIds"
        label={`${t('people')}${participants ? t('limit', { count: participants }) : ''}`}
        // Not `required`: a group of boxes takes no such attribute.
        rules={[
          {
            validator: (_rule, ids: string[] | undefined) =>
              ids?.length ? Promise.resolve() : Promise.reject(new Error(t('peopleNeeded'))),
          },
        ]}
      >
        {people.length > fewEnough ? (
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('manyHint')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <Checkbox.Group className="pl-tick" options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
      </Form.Item>
      <Form.Item name="speakerIds" label={t('speakers')} extra={t('speakersHint')}>
        <Select
          mode="multiple"
          maxCount={20}
          showSearch={{ optionFilterProp: 'label' }}
          options={present.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {spoke
        .filter((id) => there.includes(id))
        .map((id) => (
          <Form.Item key={id} name={['points', id]} label={t('point', { name: named.get(id) ?? '' })}>
            <Input maxLength={300} />
          </Form.Item>
        ))}
    </>
  );
}

/** A picture of the library; where there is none nothing is asked. */
export function Picture({ unitId }: { unitId: string }) {
  const t = useText();
  const { data } = useQuery(ForumPicturesDocument, { variables: { unitId } });
  const options = (data?.resources?.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }));
  if (!options.length) return null;
  return (
    <Form.Item name="resourceId" label={t('picture')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}
