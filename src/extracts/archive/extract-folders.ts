/** A folder among the files that were opened, whose `manifest.json` makes it an extract. */
export interface ExtractFolder {
  /** Its path, `''` where it is the top. */
  readonly folder: string;
  /** The path of its manifest. */
  readonly manifest: string;
  /** The paths of the other files in the same folder. */
  readonly files: readonly string[];
}

/**
 * Tells extracts from loose files, by the paths of what a zip or a folder holds: an extract is a folder with a manifest, and the files
 * beside it. Everything else is opened one by one.
 */
export function findExtractFolders(paths: readonly string[]): {
  readonly extracts: readonly ExtractFolder[];
  readonly loose: readonly string[];
} {
  const folders = paths.filter((path) => nameOf(path) === 'manifest.json').map(folderOf);
  const extracts = folders.map((folder) => ({
    folder,
    manifest: folder === '' ? 'manifest.json' : `${folder}/manifest.json`,
    files: paths.filter((path) => folderOf(path) === folder && nameOf(path) !== 'manifest.json'),
  }));
  return { extracts, loose: paths.filter((path) => !folders.includes(folderOf(path))) };
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
