/** Longer names are cut: some file systems and e-mail programs take no more. */
const longest = 100;

/**
 * The name of a downloaded file, in characters that every file system takes: `fileName(['AMI', '2022–2025'], 'csv')` is
 * "tertial-ami-2022-2025.csv". Å, ä and ö lose their marks, empty parts are left out.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = ['tertial', ...parts]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/-+$/, '');
  return `${stem}.${extension}`;
}
