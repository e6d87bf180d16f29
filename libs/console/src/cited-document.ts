/** A policy as a clause may name it. */
export interface Policy {
  id: string;
  code: string;
  packVersion: number;
  name: string;
  documentNumber: string | null;
}

/** The latest version of the policy that a clause names by its code, its document number or its title. */
export function citedDocument<P extends Policy>(policies: readonly P[], document: string): P | undefined {
  return policies
    .filter(({ code, documentNumber, name }) => [code, documentNumber, name].includes(document))
    .sort((a, b) => b.packVersion - a.packVersion)[0];
}
