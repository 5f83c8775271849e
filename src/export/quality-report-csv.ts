import type { QualityReport } from '@/extracts/own/quality-report';
import { weightInWords } from '@/models/open/finding-groups';
import { csvFile, type FileExtract } from './csv-file';
import type { ExportedFile } from './exported-file';

/** A line of the report: a file with its counts, a finding, or a row that was left out. */
interface ReportLine {
  readonly kind: string;
  readonly file: string;
  readonly line: number | '';
  readonly what: string;
  readonly count: number | '';
  readonly text: string;
}

/** The quality report as a file: what was read and used, what was found, and which rows were left out and why. */
export function qualityReportCsv(
  report: QualityReport,
  { marks, extract }: { readonly marks: readonly string[]; readonly extract: FileExtract },
): ExportedFile {
  return csvFile<ReportLine>({
    parts: ['kvalitetsrapport', extract.title],
    marks,
    columns: [
      { heading: 'Slag', cell: ({ kind }) => kind },
      { heading: 'Fil', cell: ({ file }) => file },
      { heading: 'Rad', cell: ({ line }) => line },
      { heading: 'Uppgift', cell: ({ what }) => what },
      { heading: 'Antal', cell: ({ count }) => count },
      { heading: 'Som det är skrivet', cell: ({ text }) => text },
    ],
    rows: [...ofFiles(report), ...ofFindings(report), ...ofLeftOut(report)],
    extract,
  });
}

const ofFiles = ({ files }: QualityReport): ReportLine[] =>
  files.flatMap(({ file, table, rowsRead, rowsUsed, dialect, notes }) => [
    { kind: 'Fil', file, line: '', what: `${table}: rader lästa`, count: rowsRead, text: dialect.join(', ') },
    { kind: 'Fil', file, line: '', what: `${table}: rader använda`, count: rowsUsed, text: '' },
    ...notes.map(({ sentence, lines }) => ({
      kind: 'Läsning',
      file,
      line: lines?.[0] ?? ('' as const),
      what: sentence,
      count: '' as const,
      text: '',
    })),
  ]);

const ofFindings = ({ findings }: QualityReport): ReportLine[] =>
  findings.flatMap(({ weight, sentence, count, examples }) => {
    const one = { kind: weightInWords[weight], file: '', line: '' as const, what: sentence };
    if (examples.length === 0) return [{ ...one, count, text: '' }];
    return examples.map(({ line, text }) => ({ ...one, line: line ?? ('' as const), count, text }));
  });

const ofLeftOut = ({ leftOut }: QualityReport): ReportLine[] =>
  leftOut.flatMap(({ reason, count, rows }) => {
    const one = { kind: 'Utelämnat', what: reason, count };
    if (rows.length === 0) return [{ ...one, file: '', line: '' as const, text: '' }];
    return rows.map(({ file, line, text }) => ({ ...one, file, line: line ?? ('' as const), text }));
  });
