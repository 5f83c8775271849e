import { describe, expect, it } from 'vitest';
import type { Mapping } from '@/extracts/mapping/mapping';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import type { TableProfile } from '@/extracts/mapping/profile';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known, nothingKnown } from './known';
import { table } from './profile-of';

const sentences = (profile: TableProfile, change: (mapping: Mapping) => Mapping = (mapping) => mapping) =>
  mappingFindings(profile, change(proposeMapping(profile, known))).map(
    ({ weight, sentence }) => `${weight}: ${sentence}`,
  );

describe('what is said of a mapping', () => {
  it('is nothing where there is nothing to say', () => {
    expect(sentences(table('Enhet | Indikator | År | Utfall\nSolrosen | AMI | 2024 | 85'))).toEqual([]);
  });

  it('is nothing of a table that is kept as it is', () => {
    const profile = table('Enhet | År | Läsår | Nöjda\nA | 2024 | 2023/24 | ca 5');
    expect(sentences(profile, (mapping) => ({ ...mapping, shape: 'plain' }))).toEqual([]);
  });

  it('is the year that a school year counts as', () => {
    expect(sentences(table('Enhet | Läsår | Trygga\nSolrosen | 2024/25 | 85'))).toContain(
      'tells: Ett läsår räknas till det år då det slutar: ”2024/25” läses som 2025.',
    );
  });

  it('is that a term is read as a year', () => {
    expect(sentences(table('Enhet | Termin | År | Trygga\nSolrosen | x | VT 2024 | 85')).join()).toContain(
      'En termin är ingen period i Tertial. ”VT 2024” läses som hela året 2024.',
    );
  });

  it('is that columns of several years belong to none of them, with the last proposed', () => {
    const found = mappingFindings(
      ...pair(table('Enhet | 2015–2017 | 2024\nSolrosen | 12 | 13', { above: ['AMI'] })),
    );
    expect(found).toMatchObject([{ weight: 'asks', kind: 'left_out', columns: [1] }, {}]);
    expect(found[0]?.sentence).toContain('förslagsvis 2017');
  });

  it('is that a sign is read as nought, which no file’s reader should have to guess', () => {
    const profile = table('Enhet | 2024\nSolrosen | –\nÄngen | 3', {
      above: ['AMI'],
      legend: [{ mark: '–', meaning: 'Noll' }],
    });
    expect(sentences(profile)).toContain('tells: Tecknet ”–” står i 1 cell och läses som 0.');
  });

  it('is that decimals are written in two ways', () => {
    const found = mappingFindings(
      ...pair(table('Enhet | År | Index\nA | 2023 | 11,6\nB | 2023 | 11.6\nC | 2023 | 7')),
    );
    expect(found[0]).toMatchObject({ weight: 'asks', count: 2, columns: [2] });
    expect(found[0]?.sentence).toContain('både med komma och med punkt');
  });

  it('is that numbers are approximate', () => {
    expect(sentences(table('Enhet | År | Trygga\nA | 2023 | ca 85\nB | 2023 | 7')).join()).toContain(
      '1 tal ungefärligt (”ca 85”)',
    );
  });

  it('is that all shares lie between 0 and 1, and not where one does not', () => {
    const all = table('Enhet | År | Andel trygga\nA | 2023 | 0,63\nB | 2023 | 0,7\nC | 2023 | 1');
    expect(sentences(all).join()).toContain('Är de andelar av 1 ska de multipliceras med 100');
    expect(sentences(all, (mapping) => ({ ...mapping, scales: { 2: 100 } })).join()).not.toContain(
      'Är de andelar',
    );
    expect(sentences(table('Enhet | År | Andel trygga\nA | 2023 | 0,63\nB | 2023 | 7')).join()).not.toContain(
      'andelar av 1',
    );
  });

  it('is that a known index is printed with the sign of percent', () => {
    const found = mappingFindings(
      ...pair(table('Enhet | År | AMI\nSolrosen | 2023 | 63 %\nÄngen | 2023 | 70 %')),
    );
    expect(found[0]).toMatchObject({ weight: 'asks', kind: 'mixed_measures', count: 2 });
  });

  it('is that kronor become thousands', () => {
    expect(sentences(table('Enhet | År | Kostnad (kr)\nSolrosen | 2024 | 12500'))).toContain(
      'tells: Beloppen i ”Kostnad (kr)” är i kronor och räknas om till tusental kronor.',
    );
  });

  it('is that the year stands both in a column and in a heading', () => {
    const found = mappingFindings(...pair(table('Enhet | År | Trygga 2024\nSolrosen | 2023 | 85')));
    expect(found[0]).toMatchObject({ weight: 'stops', columns: [1, 2] });
  });

  it('is that two columns do not say the same year', () => {
    const found = mappingFindings(...pair(table('Enhet | År | Mätår | Trygga\nSolrosen | 2024 | 2023 | 85')));
    expect(found[0]?.sentence).toContain('anger inte samma år');
    expect(
      mappingFindings(...pair(table('Enhet | År | Mätår | Trygga\nSolrosen | 2024 | 2024 | 85')))[0]?.kind,
    ).toBe('left_out');
  });

  it('is where a whole table’s year was found, and that its file says another', () => {
    const text = 'Enhet | Trygga\nSolrosen | 85';
    expect(sentences(table(text, { file: 'enkat_2024.csv' }))).toContain(
      'tells: Året 2024 är läst ur ”enkat 2024” och gäller hela tabellen.',
    );
    expect(sentences(table(text, { file: 'enkat_2024.csv', above: ['Enkät 2023'] })).join()).toContain(
      'asks: Året läses som 2023 ur ”Enkät 2023”, men ”enkat 2024” säger 2024.',
    );
  });

  it('is that dates are read as whole years, which is asked of a single date: it may be January alone', () => {
    const dated = (dates: readonly string[]) =>
      sentences(table(`Enhet | Datum | AMI\n${dates.map((date) => `Solrosen | ${date} | 85`).join('\n')}`));
    expect(dated(['2024-01-01'])).toContain(
      'asks: Datumen i ”Datum” läses som helår: ”2024-01-01” gäller hela året 2024. Kontrollera att det inte är en månadssiffra.',
    );
    expect(dated(['2023-12-31', '2024-12-31'])).toContain(
      'tells: Datumen i ”Datum” läses som helår: ”2023-12-31” gäller hela året 2023.',
    );
    expect(dated(['2024-01-01', '2024-02-01']).join()).not.toContain('helår');
  });

  it('is that a year said by hand is out of bounds', () => {
    const profile = table('Enhet | Trygga\nSolrosen | 85');
    expect(sentences(profile, (mapping) => ({ ...mapping, whole: { year: 20_240 } })).join()).toContain(
      'stops: Året 20240 ligger utanför 1900–2100',
    );
  });

  it('is that two printings are one unit', () => {
    expect(sentences(table('Enhet | År | Trygga\nBjörken | 2023 | 1\nBJÖRKEN | 2024 | 2'))).toContain(
      'tells: ”Björken” och ”BJÖRKEN” läses som samma enhet.',
    );
  });

  it('is which columns are not used, but for empty ones', () => {
    expect(
      sentences(table('Enhet | År | Trygga | Kommentar | Källa\nSolrosen | 2023 | 1 | bra | ')),
    ).toContain('tells: 1 kolumn används inte: ”Kommentar”.');
  });
});

describe('what is said of a number without a year', () => {
  it('is that the table has several', () => {
    const profile = table('Enhet | AMI 2023 | AMI 2024 | Antal svar\nSolrosen | 80 | 82 | 12');
    expect(sentences(profile)[0]).toBe(
      'asks: ”Antal svar” säger inte vilket år det gäller, och tabellen har flera. Ange kolumnens år om den ska tas med.',
    );
  });
});

function pair(profile: TableProfile): [TableProfile, Mapping] {
  return [
    profile,
    proposeMapping(profile, profile.columns.some(({ name }) => name === 'AMI') ? known : nothingKnown),
  ];
}
