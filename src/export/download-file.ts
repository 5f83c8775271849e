import { csvType } from './csv';

/** How long a file is kept for the browser to fetch: some ask the reader first where to put it. */
const keptFor = 60_000;

/** Hands a file to the reader as a download. It is made in the page: nothing is sent anywhere. */
export function downloadFile(name: string, content: BlobPart, type: string = csvType): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}
