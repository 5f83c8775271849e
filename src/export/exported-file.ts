/** A file for the reader to take along, ready to be saved. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}
