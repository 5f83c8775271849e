import * as z from 'zod/mini';

// The page's policy forbids eval, which zod would otherwise try for once and report as a violation.
z.config({ jitless: true });

/** What this program reads. An extract of another version is refused in words, never half read. */
export const formatVersion = 1;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const tableFile = z.object({
  /** Beside the manifest: `observations.parquet` or `observations.csv`. */
  file: z.string().check(z.regex(/^[a-z0-9_]+\.(parquet|csv)$/)),
  rows: z.int().check(z.nonnegative()),
  bytes: z.int().check(z.nonnegative()),
  sha256,
});

const manifest = z.object({
  format: z.literal(formatVersion),
  /** The extract's folder and its name in links: `hagersten-alvsjo`. */
  name: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: z.string().check(z.minLength(1)),
  fictional: z.boolean(),
  /** Where the facts come from, as it is printed under a figure. */
  source: z.string().check(z.minLength(1)),
  /** The day of the extract, ISO 8601. */
  created: z.iso.date(),
  /** Over all tables: two extracts with the same hash hold the same facts. */
  hash: sha256,
  tables: z.record(z.string(), tableFile),
});

/** One table's file, as the manifest promises it. */
export type TableFile = z.infer<typeof tableFile>;

/** `manifest.json`: what an extract is, and what each of its files must be. */
export type Manifest = z.infer<typeof manifest>;

const extractIndex = z
  .array(
    z.object({
      name: manifest.shape.name,
      title: manifest.shape.title,
      fictional: z.boolean(),
      created: manifest.shape.created,
      hash: sha256,
      /** Of `views.json`, the answers that were written beside the extract. */
      views: sha256,
    }),
  )
  .check(z.minLength(1));

/** `extracts/index.json`: the extracts served with the app. The first is opened when the reader has chosen none. */
export type ExtractIndex = z.infer<typeof extractIndex>;

/** A manifest or index that does not have the form. `sentence` says so to the reader, in Swedish. */
export class FormatError extends Error {
  override readonly name = 'FormatError';

  constructor(
    readonly sentence: string,
    detail: string,
  ) {
    super(detail);
  }
}

function parse<T>(schema: z.ZodMiniType<T>, file: string, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const detail = `${file}: ${z.prettifyError(result.error)}`;
  throw new FormatError(`Filen ${file} har inte den form som Tertial läser.`, detail);
}

/** @throws FormatError where the version is another than ours, or a field is missing or malformed. */
export function parseManifest(json: unknown): Manifest {
  const version = z.object({ format: z.number() }).safeParse(json);
  if (version.success && version.data.format !== formatVersion) {
    throw new FormatError(
      `Uttaget har formatversion ${version.data.format}. Den här versionen av Tertial läser version ${formatVersion}.`,
      `manifest.json: format ${version.data.format}`,
    );
  }
  return parse(manifest, 'manifest.json', json);
}

/** @throws FormatError where a field is missing or malformed, or no extract is listed. */
export function parseExtractIndex(json: unknown): ExtractIndex {
  return parse(extractIndex, 'index.json', json);
}
