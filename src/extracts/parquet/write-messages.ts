/** What is asked of the writing worker: to take in a table's rows, then for its file. */
export type WriteQuestion = { readonly add: Uint8Array } | { readonly finish: true };

export type WriteAnswer = { readonly added: true } | { readonly file: Uint8Array };
