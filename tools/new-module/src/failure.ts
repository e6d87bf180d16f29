/** Something that the caller can mend: told in words, without a stack. */
export class NewModuleFailure extends Error {}
