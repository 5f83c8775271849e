import { beforeLegend } from '@/extracts/read/legend';

/** What nothing else is known of is called. */
const unnamed = 'Öppnade uppgifter';

/**
 * What an extract may be called, from the files that it comes of: "ami_2024.csv" is "Ami 2024", several are the first "med flera".
 *
 * @param files names of files, without folders
 */
export function proposedTitle(files: readonly string[]): string {
  const [first, ...others] = files;
  const words = (first ?? '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  if (words === '') return unnamed;
  const title = words.slice(0, 1).toLocaleUpperCase('sv') + words.slice(1);
  return others.length === 0 ? title : `${title} med flera`;
}

/**
 * Where the facts come from, as the files themselves say it in a line of their own ("Källa: SCB"); else which files they are.
 *
 * @param lines those above and below the tables
 */
export function proposedSource(lines: readonly string[], files: readonly string[]): string {
  for (const line of lines) {
    const said = /^\s*(?:källa|källor|source)\s*[:：]\s*(.+)$/i.exec(beforeLegend(line))?.[1]?.trim();
    if (said) return said.slice(0, 200);
  }
  return files.join(', ').slice(0, 200);
}
