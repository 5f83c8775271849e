import { describe, expect, it } from 'vitest';
import type { Mapping } from '@/extracts/mapping/mapping';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known, nothingKnown } from './known';
import { lines, profileOf, table } from './profile-of';

/** The roles in short: `value 2023 women`, `target council`. */
const roles = ({ columns }: Mapping): string[] =>
  columns.map((role) => {
    if (!('part' in role)) return role.is;
    const level = role.is === 'target' ? [role.level] : [];
    const { indicator, unit, year, period, sex } = role.part;
    return [role.is, ...level, indicator, unit, year, period, sex]
      .filter((said) => said !== undefined)
      .join(' ');
  });

const indicator = (mapping: Mapping, name: string) => {
  const answer = mapping.indicators[name];
  return answer?.use === 'indicator' ? answer : undefined;
};
const unit = (mapping: Mapping, name: string) => {
  const answer = mapping.units[name];
  return answer?.use === 'unit' ? answer : undefined;
};

describe('a long table', () => {
  const mapping = proposeMapping(
    table(`
      Enhet | Indikator | År | Period | Kön | Utfall | Årsmål | KF:s årsmål | Antal svar | Antal enkäter | Kommentar
      Solrosen | AMI | 2024 | VB | Totalt | 85 | 83 | 84 | 12 | 15 | bra
      Ängen | Sjukfrånvaro | 2024 | T1 | Kvinnor | 11,6 % | 10 | Tas fram av nämnd/styrelse | | | `),
    known,
  );

  it('has a role for each column, by its heading', () => {
    expect(roles(mapping)).toEqual([
      'unit',
      'indicator',
      'year',
      'period',
      'sex',
      'value',
      'target unit',
      'target council',
      'answers_n',
      'population_n',
      'left_out',
    ]);
    expect(mapping.shape).toBe('figures');
    expect(mapping.whole).toEqual({});
  });

  it('knows units by their short names, and proposes the indicators that are called so', () => {
    expect(unit(mapping, 'Solrosen')).toMatchObject({ unit_id: 'solrosen', parent_id: 'district' });
    expect(indicator(mapping, 'AMI')).toMatchObject({
      indicator_id: 'ami',
      settled: false,
      definition: 'Index 0–100.',
    });
  });

  it('reads a target in words as a target without a number, not as zero', () => {
    expect(mapping.marks).toEqual({ 'Tas fram av nämnd/styrelse': 'missing' });
  });
});

describe('the format’s own columns', () => {
  it('map straight', () => {
    const mapping = proposeMapping(
      table(`
        unit_id | indicator_id | year | period | sex | value | status | raw | answers_n | population_n | base_month | origin | document_id | line
        solrosen | ami | 2024 | year | total | 85 | reported | 85 | 12 | 15 | | outcome | vb-2024 | 12`),
      known,
    );
    expect(roles(mapping).slice(0, 10)).toEqual([
      'unit',
      'indicator',
      'year',
      'period',
      'sex',
      'value',
      'left_out',
      'left_out',
      'answers_n',
      'population_n',
    ]);
    expect(unit(mapping, 'solrosen')?.name).toBe('Enheten för Solrosen');
    expect(indicator(mapping, 'ami')?.settled).toBe(true);
  });
});

describe('a table with years as columns', () => {
  it('takes the indicator from the title above, without the years in it', () => {
    const mapping = proposeMapping(
      table('Enhet | 2022 | 2023 | 2024\nSolrosen | 11,6 | .. | 10,2\nTotalt | 9,9 | 9 | 9', {
        above: ['Uttag 2025-01-12', 'Korttidsfrånvaro per enhet 2022–2024'],
      }),
      known,
    );
    expect(roles(mapping)).toEqual(['unit', 'value 2022', 'value 2023', 'value 2024']);
    expect(mapping.whole).toEqual({ indicator: 'Korttidsfrånvaro' });
    expect(mapping.marks).toEqual({ '..': 'asked' });
  });

  it('reads two header rows, years over sexes', () => {
    const mapping = proposeMapping(
      profileOf({
        headers: lines('Enhet | 2023 | 2023 | 2024 | 2024\n | Kvinnor | Män | Kvinnor | Män'),
        rows: lines('Solrosen | 12 | 13 | 15 | 11'),
        above: ['Andel nöjda'],
      }),
      nothingKnown,
    );
    expect(roles(mapping)).toEqual([
      'unit',
      'value 2023 women',
      'value 2023 men',
      'value 2024 women',
      'value 2024 men',
    ]);
  });

  it('reads two header rows, indicators over years and n', () => {
    const mapping = proposeMapping(
      profileOf({
        headers: lines('Enhet | AMI | AMI | Trygghet | Trygghet\n | 2024 | Antal svar | 2024 | Antal svar'),
        rows: lines('Solrosen | 82 | 13 | 91 | 77'),
      }),
      known,
    );
    expect(roles(mapping)).toEqual([
      'unit',
      'value AMI 2024',
      'answers_n AMI',
      'value Trygghet 2024',
      'answers_n Trygghet',
    ]);
    expect(indicator(mapping, 'AMI')?.indicator_id).toBe('ami');
  });

  it('does not place a span of years on one of them', () => {
    const mapping = proposeMapping(
      table('Kommun | 2012–2014 | 2015–2017\nSolna | 12 | 13', { above: ['Medellivslängd'] }),
      nothingKnown,
    );
    expect(roles(mapping)).toEqual(['unit', 'left_out', 'left_out']);
    expect(mapping.shape).toBe('plain');
  });

  it('knows half years and tertials in headings', () => {
    const mapping = proposeMapping(
      table('Enhet | T1 2025 | T2 2025 | VB 2024 | Årsmål 2025\nSolrosen | 1 | 2 | 3 | 4', {
        above: ['AMI'],
      }),
      known,
    );
    expect(roles(mapping)).toEqual([
      'unit',
      'value 2025 T1',
      'value 2025 T2',
      'value 2024 year',
      'target unit 2025',
    ]);
  });
});

describe('a table with indicators as columns', () => {
  const mapping = proposeMapping(
    table(
      `Kommunkod | Kommun | Läsår | Andel (%) behöriga | Antal elever | Sjukfrånvaro kvinnor | Sjukfrånvaro män | Andel kvinnor i ledningen
       0114 | Upplands Väsby | 2023/24 | 88,5 | 1 234 | 7 | 5 | 48
       0115 | Vallentuna | 2023/24 | ~100 | .. | 8 | 6 | 51`,
    ),
    known,
  );

  it('takes each for an indicator, and a sex out of a name only where the other sex stands beside it', () => {
    expect(roles(mapping)).toEqual([
      'left_out',
      'unit',
      'year',
      'value Andel (%) behöriga',
      'value Antal elever',
      'value Sjukfrånvaro women',
      'value Sjukfrånvaro men',
      'value Andel kvinnor i ledningen',
    ]);
  });

  it('proposes what is measured by name and numbers, for the reader to settle', () => {
    expect(indicator(mapping, 'Andel (%) behöriga')).toMatchObject({
      unit_of_measure: 'percent',
      decimals: 1,
      polarity: 'higher',
      measurement: 'share',
      settled: false,
    });
    expect(indicator(mapping, 'Antal elever')).toMatchObject({
      unit_of_measure: 'count',
      decimals: 0,
      polarity: 'neutral',
      measurement: 'count',
    });
  });

  it('takes municipalities for cities and the name before the code', () => {
    expect(unit(mapping, 'Vallentuna')).toMatchObject({ level: 'city', unit_id: 'vallentuna' });
  });
});

describe('a table with units as columns', () => {
  it('is told from one with years by the indicator of each row; its total is the district’s', () => {
    const mapping = proposeMapping(
      table('Indikator | Solrosen | Ängen | Totalt\nAMI | 85 | 80 | 82\nHME | 70 | 71 | 70', {
        file: 'enkat_2024.csv',
      }),
      known,
    );
    expect(roles(mapping)).toEqual(['indicator', 'value Solrosen', 'value Ängen', 'value Totalt']);
    expect(mapping.whole).toEqual({ year: 2024 });
    expect(unit(mapping, 'Totalt')?.level).toBe('district');
  });
});

describe('statistics offices’ tables', () => {
  it('are read: region with code, sex, year, one count', () => {
    const mapping = proposeMapping(
      table(
        'region | kön | år | Folkmängd\n0180 Stockholm | män | 2023 | 490123\n0180 Stockholm | kvinnor | 2023 | 494321',
      ),
      nothingKnown,
    );
    expect(roles(mapping)).toEqual(['unit', 'sex', 'year', 'value Folkmängd']);
    expect(unit(mapping, '0180 Stockholm')).toMatchObject({
      name: 'Stockholm',
      unit_id: 'stockholm',
      level: 'city',
    });
  });

  it('are read: a key figure’s code, a period of years, one value', () => {
    const mapping = proposeMapping(
      table(
        'kpi | municipality | period | gender | value\nN00945 | Solna | 2023 | K | 71.5\nN00945 | Solna | 2023 | M | 70.25',
      ),
      nothingKnown,
    );
    expect(roles(mapping)).toEqual(['indicator', 'unit', 'year', 'sex', 'value']);
  });

  it('are read: Eurostat’s, whose “unit” is what is counted and whose “geo” is where', () => {
    const mapping = proposeMapping(
      table(`
        freq | unit | geo | 2022 | 2023
        A | NR | SE | 10,4 | 10,5
        A | NR | FI | 5,5 | 5,6`),
      nothingKnown,
    );
    expect(roles(mapping)).toEqual(['left_out', 'left_out', 'unit', 'value 2022', 'value 2023']);
    expect(Object.keys(mapping.units)).toEqual(['SE', 'FI']);
  });

  it('are kept as they are where nothing is of a unit', () => {
    const mapping = proposeMapping(
      table(
        'kön | ålder | Risktid 2015 | Antal döda 2015\nmän | 0 år | 59502 | 166\nkvinnor | 1 år | 56000 | 10',
      ),
      nothingKnown,
    );
    expect(mapping.shape).toBe('plain');
  });
});

describe('a table without figures by unit', () => {
  it.each([
    ['addresses', 'first | last | address | zip\nJohn | Doe | 120 any st. | 08123'],
    ['numbers', 'a | b | c\n1 | 2 | 3'],
    ['activities', 'Aktivitet | Ansvarig\nBrandövning | Enhetschef'],
  ])('is plain: %s', (_, text) => {
    expect(proposeMapping(table(text), known).shape).toBe('plain');
  });
});

describe('names', () => {
  it('that are one unit but for case and spaces are one, and others get slugs of their own', () => {
    const mapping = proposeMapping(
      table('Enhet | 2024\nBjörken | 1\nBJÖRKEN | 2\nBjorken 2 | 3\nbjörken-2 | 4', { above: ['AMI'] }),
      known,
    );
    const ids = ['Björken', 'BJÖRKEN', 'Bjorken 2', 'björken-2'].map((name) => unit(mapping, name)?.unit_id);
    expect(ids.slice(0, 2)).toEqual(['bjorken', 'bjorken']);
    expect(new Set(ids).size).toBe(3);
  });

  it('get ids that follow from the name and not from how often it stands: the next year is another file', () => {
    const year = (rows: string) =>
      proposeMapping(table(`Enhet | 2024\n${rows}`, { above: ['AMI'] }), nothingKnown);
    const one = year('Ängen | 1\nÄngen | 2\nÅngen | 3');
    const other = year('Ången | 1\nÅngen | 2\nÄngen | 3');
    for (const name of ['Ängen', 'Ången']) expect(unit(one, name)?.unit_id).toBe(unit(other, name)?.unit_id);
    expect(unit(one, 'Ängen')?.unit_id).not.toBe(unit(one, 'Ången')?.unit_id);
  });

  it('that are long and differ at their end alone get ids of their own, each in a file for itself', () => {
    const start = 'Andel medarbetare som anser att de har möjlighet att påverka';
    const idOf = (name: string) =>
      indicator(proposeMapping(table(`Enhet | Indikator | 2024\nBjörken | ${name} | 1`), nothingKnown), name)
        ?.indicator_id;
    const [own, others] = [idOf(`${start} sin arbetstid`), idOf(`${start} sina arbetsuppgifter`)];
    expect(own).toMatch(/^andel-medarbetare/);
    expect(own).not.toBe(others);
  });

  it('with a ring are not those with dots, and without either they are found', () => {
    const mapping = proposeMapping(table('Enhet | 2024\nÅngen | 1\nAngen | 2', { above: ['AMI'] }), known);
    expect(unit(mapping, 'Ången')?.unit_id).not.toBe('angen');
    expect(unit(mapping, 'Angen')?.unit_id).toBe('angen');
  });

  it.each([
    'constructor',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE units; --",
    '=1+1',
    '\u202Eneslor',
  ])('of any kind are units as printed: %s', (name) => {
    const mapping = proposeMapping(
      table(`Enhet | 2024\n${name} | 1\nSolrosen | 2`, { above: ['AMI'] }),
      known,
    );
    expect(Object.hasOwn(mapping.units, name)).toBe(true);
    expect(unit(mapping, 'Solrosen')?.unit_id).toBe('solrosen');
  });

  it('of measures are no units: a column headed Enhet with percent and counts', () => {
    const mapping = proposeMapping(
      table(
        'Verksamhet | Indikator | Enhet | År | Värde\nSolrosen | AMI | index | 2024 | 85\nSolrosen | Trygga | procent | 2024 | 91',
      ),
      known,
    );
    expect(roles(mapping)).toEqual(['unit', 'indicator', 'left_out', 'year', 'value']);
  });
});

describe('what someone has to say', () => {
  it('is asked: the decimal sign where every number reads both ways; but n is never a fraction', () => {
    const mapping = proposeMapping(
      table(
        'Enhet | År | Kostnad | Antal svar\nSolrosen | 2024 | 1.234 | 1.100\nÄngen | 2024 | 12.345 | 2.300',
      ),
      known,
    );
    expect(mapping.decimalSigns).toEqual({ 2: 'asked', 3: ',' });
  });

  it('is taken from the legend: what marks mean, and that a number is one', () => {
    const mapping = proposeMapping(
      table('Enhet | 2024 | 2023\nSolrosen | .. | -99\nÄngen | – | 0', {
        above: ['AMI'],
        legend: [
          { mark: '..', meaning: 'Sekretess' },
          { mark: '–', meaning: 'Värdet är noll' },
          { mark: '-99', meaning: 'Uppgift saknas' },
          { mark: '0', meaning: 'Mindre än 0,5 eller uppgift saknas' },
        ],
      }),
      known,
    );
    expect(mapping.marks).toEqual({ '..': 'suppressed', '–': 'zero', '-99': 'missing' });
  });

  it('is proposed: kronor become thousands, by the heading', () => {
    const mapping = proposeMapping(
      table('Enhet | År | Kostnad för taxi (kr) | Kostnad (tkr)\nSolrosen | 2024 | 12500 | 12', {}),
      nothingKnown,
    );
    expect(mapping.scales).toEqual({ 2: 0.001 });
    expect(indicator(mapping, 'Kostnad för taxi (kr)')?.unit_of_measure).toBe('sek_thousands');
  });
});

describe('a number beside figures', () => {
  it('of several years is of none of them where it does not say which', () => {
    const mapping = proposeMapping(
      table(
        'Enhet | AMI 2023 | AMI 2024 | Antal svar | Årsmål | Årsmål 2024\nSolrosen | 80 | 82 | 12 | 83 | 84',
      ),
      known,
    );
    expect(roles(mapping).slice(3)).toEqual(['left_out', 'left_out', 'target unit 2024']);
  });

  it('of women and men is of both together, so that no one’s n is taken for another’s', () => {
    const mapping = proposeMapping(
      table('Enhet | År | Totalt | Kvinnor | Män | Antal svar\nSolrosen | 2024 | 80 | 82 | 78 | 12', {
        above: ['AMI'],
      }),
      known,
    );
    expect(roles(mapping).slice(2)).toEqual(['value total', 'value women', 'value men', 'answers_n total']);
  });
});

describe('a total beside periods', () => {
  it('is the year’s beside all of its tertials', () => {
    const mapping = proposeMapping(
      table('Enhet | T1 | T2 | T3 | Totalt\nSolrosen | 5 | 2 | 4 | 11', { above: ['Klagomål 2024'] }),
      known,
    );
    expect(roles(mapping).slice(1)).toEqual(['value T1', 'value T2', 'value T3', 'value year']);
  });

  it('is no period’s beside four months of a year: eleven of them would be taken for the whole', () => {
    const mapping = proposeMapping(
      table('Enhet | Jan | Feb | Mar | Apr | Totalt\nSolrosen | 5 | 2 | 4 | 1 | 12', {
        above: ['Klagomål 2024'],
      }),
      known,
    );
    expect(roles(mapping).at(-1)).toBe('left_out');
  });
});

describe('a unit in the title', () => {
  it('holds for a table of years and sexes', () => {
    const mapping = proposeMapping(
      table('År | Totalt | Kvinnor | Män\n2023 | 12 | 6 | 6\n2024 | 13 | 7 | 6', {
        above: ['Sjukfrånvaro, Solrosen'],
      }),
      known,
    );
    expect(mapping).toMatchObject({
      shape: 'figures',
      whole: { unit: 'Solrosen', indicator: 'Sjukfrånvaro' },
    });
  });

  it('keeps answers to a question from being taken for units', () => {
    const mapping = proposeMapping(
      table('Fråga | Instämmer helt | Instämmer delvis\nJag trivs | 60 | 30', {
        above: ['Enkät 2024', 'Solrosen'],
      }),
      known,
    );
    expect(Object.keys(mapping.units)).toEqual(['Solrosen']);
  });
});

describe('a measure in a heading', () => {
  it('is no part of the name: a known indicator is found, and a new one is named without it', () => {
    const mapping = proposeMapping(
      table('Enhet | År | Sjukfrånvaro (%) | Nöjdhet (%)\nSolrosen | 2024 | 8,1 | 90'),
      known,
    );
    expect(indicator(mapping, 'Sjukfrånvaro (%)')).toMatchObject({
      indicator_id: 'sjukfranvaro',
      settled: true,
    });
    expect(indicator(mapping, 'Nöjdhet (%)')).toMatchObject({
      name: 'Nöjdhet',
      unit_of_measure: 'percent',
      settled: false,
    });
  });
});

describe('notes and comments', () => {
  it('beside years, headings and names are no part of them', () => {
    const mapping = proposeMapping(
      table(
        'Enhet | 2023* | 2024 1) | 2025 (prel.)\nSolrosen 1) | 3 | 4 | 5\nGranen 2) | 3 | 4 | 5\nGranen | 3 | 4 | 5',
        { above: ['Klagomål'] },
      ),
      known,
    );
    expect(roles(mapping)).toEqual(['unit', 'value 2023', 'value 2024', 'value 2025']);
    expect(unit(mapping, 'Solrosen 1)')?.unit_id).toBe('solrosen');
    expect(unit(mapping, 'Granen 2)')).toEqual(unit(mapping, 'Granen'));
  });

  it('of a legend on a number leave it a number', () => {
    const legend = [
      { mark: '~100', meaning: 'Mellan 99 och 100 procent' },
      { mark: '5', meaning: 'Gräns för redovisning' },
    ];
    const mapping = proposeMapping(
      table('Enhet | År | Andel behöriga\nSolrosen | 2024 | ~100\nGranen | 2024 | 5', { legend }),
      known,
    );
    expect(mapping.marks).toEqual({});
  });
});

describe('numbers that could be years', () => {
  it('are figures under a name of their own where the title tells the year, and years under none', () => {
    const visitors = table('Enhet | Besökare\nSolrosen | 1950\nGranen | 2014', { file: 'besok_2024.csv' });
    expect(roles(proposeMapping(visitors, known))).toEqual(['unit', 'value Besökare']);
    const years = table('Enhet | Tidsserie | Klagomål\nSolrosen | 2023 | 4\nSolrosen | 2024 | 5');
    expect(roles(proposeMapping(years, known))).toEqual(['unit', 'year', 'value Klagomål']);
  });
});
