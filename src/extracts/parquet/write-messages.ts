/** What is asked of the writing worker: to take in rows, and at last for the file. */
export type WriteQuestion = { readonly add: Uint8Array } | { readonly finish: true };

export type WriteAnswer = { readonly added: true } | { readonly file: Uint8Array };
