import type { Detail, Fault, Hints } from '../fault.js';
import { textsOf } from '../texts.js';
import { figuresIn } from './field-faults.js';

const useText = textsOf({
  required: ['请填写', 'Required'],
  isUuid: ['请从列表中选择', 'Choose one from the list'],
  isLength: ['请填写 {a} 至 {b} 个字', 'Give {a} to {b} characters'],
  minLength: ['请填写至少 {a} 个字', 'Give at least {a} characters'],
  maxLength: ['不能超过 {a} 个字', 'At most {a} characters'],
  matches: ['格式不正确，请核对', 'It is not written as it should be'],
  arrayMinSize: ['至少选择 {a} 项', 'Choose at least {a}'],
  arrayMaxSize: ['最多 {a} 项', 'At most {a}'],
  arrayUnique: ['有重复的内容', 'Something is there twice'],
  min: ['不能小于 {a}', 'At least {a}'],
  max: ['不能大于 {a}', 'At most {a}'],
  isUrl: ['请填写完整网址', 'Give a whole address'],
});

/** The rules that every input class is checked by; they come with English words that only a developer reads. */
const general = [
  'required',
  'isUuid',
  'isLength',
  'minLength',
  'maxLength',
  'matches',
  'arrayMinSize',
  'arrayMaxSize',
  'arrayUnique',
  'min',
  'max',
  'isUrl',
] as const;

/** What a detail says at its field: a hint of the page, the words of a general rule, else those of the server. */
export function useFieldWords(hints: Hints): (detail: Detail, fault: Fault) => string {
  const t = useText();
  return ({ rule, expected, message }, fault) => {
    const known = general.find((one) => one === rule);
    return hints[rule] ?? message ?? (known ? t(known, figuresIn(expected)) : (fault.message ?? rule));
  };
}
