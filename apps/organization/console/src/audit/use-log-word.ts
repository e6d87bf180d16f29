import { textsOf } from '@yanxiu/console';
import { useCatalogue } from '../account/use-catalogue.js';
import { useImportWords } from '../import/import-words.js';
import { useWords } from '../words.js';

const useText = textsOf({ yes: ['是', 'yes'], no: ['否', 'no'] });
const sheets = ['PEOPLE', 'UNITS', 'ALLIANCES', 'BODIES'] as const;

/** A value of the log in words: roles and permissions by the catalogue, the platform's own codes; another as it is. */
export function useLogWord(): (value: string) => string {
  const t = useText();
  const word = useWords();
  const sheetWord = useImportWords();
  const { roles, permissionName } = useCatalogue();
  const names = new Map(roles.map(({ code, name }) => [code, name]));
  return (value) => {
    if (value === 'true') return t('yes');
    if (value === 'false') return t('no');
    const sheet = sheets.find((one) => one === value);
    if (sheet) return sheetWord(sheet);
    return names.get(value) ?? (value.includes(':') ? permissionName(value) : word(value));
  };
}
