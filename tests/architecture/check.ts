import { posix } from 'node:path';
import { type Import, importsOf } from './imports';
import { doors, layers } from './layers';

/** Files by path from the project's root, with forward slashes: `src/domain/unit.ts` → its text. */
export type Sources = ReadonlyMap<string, string>;

/** `paths` of tsconfig.json: `{ '@/*': ['./src/*'] }`. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

type Target = { readonly file: string } | { readonly npm: string };

/** Every break of the rules of architecture in the files under `src/`, one sentence each, naming file and offender. */
export function offences(sources: Sources, aliases: Aliases): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const layer = layerOf(path);
    if (!(layer in layers))
      found.push(`${path} stands in no layer: ${layer} is not one of ${Object.keys(layers).join(', ')}`);
    const reached: string[] = [];
    for (const one of importsOf(path, text)) {
      const target = resolve(path, one, sources, aliases);
      const offence = target === undefined ? unfollowed(path, one) : judge(path, one, target, sources);
      if (offence) found.push(offence);
      if (target && 'file' in target && sources.has(target.file)) reached.push(target.file);
    }
    graph.set(path, reached);
  }
  return [...found, ...cycles(graph).map((cycle) => `import cycle: ${cycle.join(' → ')}`)];
}

/** Imports that leave the project's folder, in any file of it. A URL is no import there: a test may look for a folder and skip. */
export function strays(sources: Sources, aliases: Aliases): string[] {
  return [...sources].flatMap(([path, text]) =>
    importsOf(path, text).flatMap((one) => {
      const target = resolve(path, one, sources, aliases);
      const leaves = one.kind !== 'URL' && target && 'file' in target && target.file.startsWith('../');
      return leaves ? [`${path} imports ${target.file}: that is outside the project`] : [];
    }),
  );
}

const unfollowed = (path: string, one: Import) =>
  `${path} has a ${one.kind} whose target is computed: write it out, so that its layer can be read`;

function judge(path: string, one: Import, target: Target, sources: Sources): string | undefined {
  const from = layerOf(path);
  const says = `${path} imports ${'npm' in target ? target.npm : target.file}${one.kind === 'import' ? '' : ` (${one.kind})`}`;
  if ('npm' in target) {
    const door = doors.find(({ packages }) => packages.test(target.npm));
    const open = !door || door.folders.some((folder) => isWithin(path, folder));
    return open ? undefined : `${says}: ${only(door.folders)} may`;
  }
  if (!target.file.startsWith('src/')) return `${says}: that is outside src`;
  if (isCode(target.file) && !sources.has(target.file)) return `${says}: there is no such file`;
  const to = layerOf(target.file);
  const allowed = layers[from] ?? [];
  if (to === from || allowed.includes(to)) return undefined;
  return `${says}: ${from} may import ${allowed.join(', ') || '–'}`;
}

const only = (folders: readonly string[]) =>
  folders.length > 0 ? `only ${folders.join(', ')}` : 'nothing under src';

/** `src/domain/unit.ts` → domain; `src/main.tsx` → main. */
function layerOf(path: string): string {
  const [, first = ''] = path.split('/');
  return first.replace(/\.tsx?$/, '');
}

const isWithin = (path: string, folder: string) =>
  path.startsWith(`src/${folder}/`) || (/^src\/[^/]+$/.test(path) && layerOf(path) === folder);

const isCode = (path: string) => !/\.(css|svg|json|csv|wasm|js|mjs|woff2)$/.test(path);

function resolve(
  from: string,
  { specifier, kind }: Import,
  sources: Sources,
  aliases: Aliases,
): Target | undefined {
  if (specifier === undefined) return undefined;
  // vite's suffixes (?url, ?raw, ?worker) say how a file is taken in, not which one.
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.') || kind === 'URL')
    return { file: existing(posix.join(posix.dirname(from), bare), sources) };
  if (bare.startsWith('/')) return { file: existing(posix.normalize(bare.slice(1)), sources) };
  for (const [pattern, [replacement = '']] of Object.entries(aliases)) {
    const prefix = pattern.replace(/\*$/, '');
    if (!bare.startsWith(prefix)) continue;
    return { file: existing(posix.normalize(replacement.replace('*', bare.slice(prefix.length))), sources) };
  }
  return { npm: bare.startsWith('node:') ? bare : bare.split('/', bare.startsWith('@') ? 2 : 1).join('/') };
}

function existing(path: string, sources: Sources): string {
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((candidate) => sources.has(candidate)) ?? path;
}

/** Each cycle once, from where a depth-first walk met it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
