import { describe, expect, it } from 'vitest';
import { figures, indicatorHead, readText, report, targets } from './read-fixture';

const indicatorRows = (...rows: string[]) =>
  readText(report('KF:s inriktningsmål: 1. En stad', '', indicatorHead, ...rows));

describe('a name of an indicator', () => {
  it('is read wherever a page break cuts it, before or after its figures', () => {
    const words = 'Andel deltagare som trivs i verksamheten (dagverksamhet för vuxna och unga)'.split(' ');
    const cells = '71 %\t\t\t66,5 %\t75 %\t70 %\t2024';
    const whole = figures(indicatorRows(`${words.join(' ')}\t${cells}`));
    expect(whole).toEqual(['trivs 2024 year total 71', 'trivs 2023 year total 66.5']);
    for (let at = 1; at < words.length; at += 1) {
      const [first, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      const tail = '\t'.repeat(7);
      expect(figures(indicatorRows(`${first}\t${cells}`, '', indicatorHead, rest + tail)), first).toEqual(
        whole,
      );
      expect(figures(indicatorRows(first + tail, '', indicatorHead, `${rest}\t${cells}`)), first).toEqual(
        whole,
      );
    }
  });

  it('is not mended into one that means something else: another number, or a lost "inte"', () => {
    const reading = indicatorRows(
      'Andel som inte vet vem de kan fråga\t83 %\t\t\t\t\t\t2024',
      'Trivselindex 2\t64\t\t\t\t\t\t2024',
    );
    expect(reading.tables.observations.map(({ indicator_id }) => indicator_id)).toEqual([
      'andel-som-inte-vet-vem-de-kan-fraga',
      'trivselindex-2',
    ]);
    expect(reading.findings).toHaveLength(2);
  });

  it('is given back its figure where both stand in one cell', () => {
    const reading = indicatorRows('Trivselindex 64\t\t\t\t69\t72\t83\t2024');
    expect(figures(reading)).toEqual(['trivselindex 2024 year total 64', 'trivselindex 2023 year total 69']);
    expect(reading.corrections).toHaveLength(1);
  });

  it('that begins in the middle is a finding, not a new indicator', () => {
    const reading = indicatorRows('och deras närmaste\t64\t\t\t69\t72\t83\t2024');
    expect(reading.tables.observations).toEqual([]);
    expect(reading.catalogue.indicators).toHaveLength(6);
    expect(reading.findings.map(({ text }) => text)).toEqual(['och deras närmaste']);
  });

  it('alone on a row is an outcome that is missing, not an analysis', () => {
    expect(figures(indicatorRows('Trivselindex\t\t\t\t\t\t\t'))).toEqual([
      'trivselindex 2024 year total missing',
    ]);
  });
});

describe('a name that ends in digits', () => {
  it('is not taken for its shorter namesake, and its cut digits are not read as a figure', () => {
    const reading = indicatorRows(
      'Trivselindex\t64\t\t\t69\t72\t83\t2024',
      'Trivselindex år 1–\t31\t\t\t\t\t\t2024',
      '',
      indicatorHead,
      '3\t\t\t\t\t\t\t',
    );
    expect(figures(reading)).not.toContain('trivselindex 2024 year total 31');
    expect(reading.tables.observations.filter(({ value }) => value === 3)).toEqual([]);
    expect(reading.findings.length).toBeGreaterThan(0);
  });
});

describe('displaced figures of an indicator', () => {
  const right = ['trivselindex 2024 year total 64', 'trivselindex 2023 year total 69'];

  it.each([
    ['one step to the right', '\tTrivselindex\t64\t\t\t69\t72\t83\t2024'],
    ['to the right until a blank takes it up', '\tTrivselindex\t64\t\t69\t72\t83\t2024'],
    ['to the left of a lost blank', 'Trivselindex\t64\t\t69\t72\t83\t2024\t'],
    ['the outcome alone under men', 'Trivselindex\t\t64\t\t69\t72\t83\t2024'],
  ])('are put back: %s', (_, row) => {
    const reading = indicatorRows(row);
    expect(figures(reading)).toEqual(right);
    expect(targets(reading)).toEqual(['unit trivselindex 2024 72', 'council trivselindex 2024 83']);
    expect(reading.corrections).toHaveLength(1);
  });

  it('with two readings that both make sense give none of them', () => {
    // The lost blank may stand before the target or after it: the unit's, or the council's.
    const reading = indicatorRows('Trivselindex\t64\t\t\t\t83\t2024');
    expect(reading.tables.observations).toEqual([]);
    expect(reading.tables.targets).toEqual([]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Trivselindex']);
  });

  it('are left where one sex alone is printed in a row that is full, and pointed out', () => {
    const reading = indicatorRows('Trivselindex\t64\t60\t\t69\t72\t83\t2024');
    expect(figures(reading)).toContain('trivselindex 2024 year men 60');
    expect(reading.findings.map(({ text }) => text)).toEqual(['60']);
  });

  it.each([
    ['last year under women, the blank before the period', 'Trivselindex\t64\t\t69\t72\t83\t\t2024'],
    [
      'the council’s words under the unit’s target',
      'Trivselindex\t64\t60\t68\t72\tTas fram av nämnd\t\t2024',
    ],
    ['the outcome under women, or last year under it', 'Trivselindex\t\t\t71\t69\t\t\t2024'],
  ])('that one sex may have or another column give none: %s', (_, row) => {
    const reading = indicatorRows(row);
    expect(reading.tables.observations).toEqual([]);
    expect(reading.tables.targets).toEqual([]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Trivselindex']);
  });
});

describe('an analysis', () => {
  it('gives no row, whatever numbers it has, also where a page break has lost its first word', () => {
    const reading = indicatorRows(
      'Trivselindex\t64\t\t\t69\t72\t83\t2024',
      '<p>Analys</p>\t\t\t\t\t\t\t',
      '',
      indicatorHead,
      'Det var 12 % fler än 2023.\t\t\t\t\t\t\t',
      '<p>Solgården: 75 %</p> <p>Månen 100 %</p>\t\t\t\t\t\t\t',
    );
    expect(figures(reading)).toHaveLength(2);
    expect(reading.findings).toEqual([]);
  });
});

describe('an indicator', () => {
  it('printed twice for one period is pointed out', () => {
    const row = 'Trivselindex\t64\t\t\t\t72\t83\t2024';
    expect(indicatorRows(row, row).findings.map(({ text }) => text)).toEqual(['trivselindex']);
  });
});

describe('an outcome cell', () => {
  it('that is blank is missing, and zero is a value', () => {
    expect(figures(indicatorRows('Trivselindex\t\t\t\t\t72\t83\t2024'))).toEqual([
      'trivselindex 2024 year total missing',
    ]);
    expect(figures(indicatorRows('Trivselindex\t0\t\t\t\t72\t83\t2024'))).toEqual([
      'trivselindex 2024 year total 0',
    ]);
  });

  it('with the word that its name counts is a number, with another word it is not', () => {
    const reading = indicatorRows(
      'Antal barn per grupp\t14,8 barn\t\t\t\t15 barn\t\t2024',
      'Antal lånare per vecka\t14 fler\t\t\t\t\t\t2024',
    );
    expect(figures(reading)).toEqual([
      'antal-barn-per-grupp 2024 year total 14.8',
      'antal-lanare-per-vecka 2024 year total missing',
    ]);
    expect(reading.findings.map(({ text }) => text)).toContain('14 fler');
  });

  it('with words is no number, however many there are in it', () => {
    const reading = indicatorRows('Andel egna odlingar\tca 84 %\t\t\t\t72 %\t83 %\t2024');
    expect(figures(reading)).toEqual(['odlingar 2024 year total missing']);
    expect(reading.findings.map(({ text }) => text)).toEqual(['ca 84 %']);
  });

  it('of another year than the report, or outside the scale of its index, is kept as printed and pointed out', () => {
    const stale = indicatorRows('Trivselindex\t64\t\t\t\t72\t83\t2023');
    expect(figures(stale)).toEqual(['trivselindex 2023 year total 64']);
    expect(stale.findings.map(({ text }) => text)).toEqual(['2023']);
    // 64 and 100 in one cell are read as a number with a thousand.
    expect(indicatorRows('Trivselindex\t64 100\t\t\t69\t72\t83\t2024').findings).toHaveLength(1);
  });

  it('that has run together with its period gives no row that looks like a blank one', () => {
    const reading = indicatorRows('Trivselindex\t\t\t\t\t72\t83\t2024 64');
    expect(reading.tables.observations).toEqual([]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Trivselindex']);
  });

  it('above 100 percent is kept and pointed out', () => {
    const reading = indicatorRows('Andel egna odlingar\t840 %\t\t\t\t72 %\t83 %\t2024');
    expect(figures(reading)).toEqual(['odlingar 2024 year total 840']);
    expect(reading.findings).toHaveLength(1);
  });
});

describe('the columns of a table', () => {
  it('are found by their words in any order, damaged, and with some of them missing', () => {
    const reading = readText(
      report(
        'KF:s inriktningsmål: 1. En stad',
        '',
        'Indik ator\tPerlod\tKF:s arsmål\tPeriodens utfal\tUtfall kvinnor / flickor\tUtfall män/pojkar',
        'Trivselindex\t2024\t83\t64\t67\t60',
      ),
    );
    expect(figures(reading)).toEqual([
      'trivselindex 2024 year total 64',
      'trivselindex 2024 year women 67',
      'trivselindex 2024 year men 60',
    ]);
    expect(targets(reading)).toEqual(['council trivselindex 2024 83']);
  });

  it('are found where a line break has cut the head', () => {
    const [first, second] = [indicatorHead.slice(0, 44), indicatorHead.slice(44)];
    const reading = readText(
      report(
        'KF:s inriktningsmål: 1. En stad',
        '',
        first,
        second.trim(),
        'Trivselindex\t64\t\t\t69\t72\t83\t2024',
      ),
    );
    expect(figures(reading)).toHaveLength(2);
  });

  it('that nobody knows are said and not read', () => {
    const reading = readText(
      report('Indikator\tPeriodens utfall\tMagkänsla\tÅrsmål\tPeriod', 'Trivselindex\t64\t12\t72\t2024'),
    );
    expect(figures(reading)).toEqual(['trivselindex 2024 year total 64']);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Magkänsla']);
  });

  it('without a head give findings for their rows, and no figure', () => {
    const reading = readText(report('Enheten växer.', '', 'Trivselindex\t64\t\t\t69\t72\t83\t2024'));
    expect(reading.tables.observations).toEqual([]);
    expect(reading.findings).toHaveLength(1);
  });
});

describe('a goal', () => {
  it('is read without its colon where an assessment or a number tells what it is', () => {
    const reading = readText(
      report(
        'KF:s inriktningsmål 1. En stad',
        '',
        '— Inga data',
        '',
        'Enhetsmål Vi sår',
        '',
        'Uppfylls delvis',
      ),
    );
    expect(reading.tables.goals.map(({ level, assessment }) => `${level} ${assessment}`)).toEqual([
      'orientation no_data',
      'unit partly_met',
    ]);
  });

  it('is read wherever a break cuts it', () => {
    const words = 'KF:s mål för verksamhetsområdet: 1.2 Alla får stöd i tid'.split(' ');
    for (let at = 1; at < words.length; at += 1) {
      for (const gap of [[], [''], ['', ' ', '']]) {
        const pieces = [words.slice(0, at).join(' '), ...gap, words.slice(at).join(' ')];
        const reading = readText(report('KF:s inriktningsmål: 1. En stad', '', ...pieces, '', '— Inga data'));
        expect(reading.tables.goals.map(({ title, assessment }) => [title, assessment])).toEqual([
          ['1. En stad', null],
          ['1.2 Alla får stöd i tid', 'no_data'],
        ]);
      }
    }
  });

  it('has no hyphen where a break has put one, and keeps the one before "och"', () => {
    const reading = readText(
      report(
        'KF:s inriktningsmål: 1. Alla deltar i verksam-',
        '',
        'heten',
        '',
        'KF:s inriktningsmål: 2. Alla får kultur-',
        '',
        'och idrottsliv',
      ),
    );
    expect(reading.tables.goals.map(({ title }) => title)).toEqual([
      '1. Alla deltar i verksamheten',
      '2. Alla får kultur- och idrottsliv',
    ]);
  });

  it('goes on over a break in upper case where its assessment stands below', () => {
    const reading = readText(report('Nämndmål: Alla känner till', '', 'Sundets stad', '', '● Uppfylls helt'));
    expect(reading.tables.goals).toMatchObject([
      { title: 'Alla känner till Sundets stad', assessment: 'met' },
    ]);
  });

  it('has no assessment where none is printed under it, and one that stands elsewhere is a finding', () => {
    const reading = readText(
      report('Nämndmål: Vi sår', '', 'Beskrivning', '', 'Så här gör vi.', '', 'Uppfylls helt'),
    );
    expect(reading.tables.goals).toMatchObject([{ assessment: null }]);
    expect(reading.findings.map(({ text }) => text)).toContain('Uppfylls helt');
  });
});

describe('a text that is no report', () => {
  it('gives no rows and one finding', () => {
    for (const text of ['', 'Hej', 'Verksamhetsberättelse för Klövern', '2024-03-05\n\nTrivselindex\t64']) {
      const reading = readText(text);
      expect(Object.values(reading.tables).flat(), text).toEqual([]);
      expect(reading.findings, text).toHaveLength(1);
    }
  });
});

describe('the title', () => {
  const kindAndYear = (title: string) => {
    const [document] = readText(`${title}\n\nEnheten Klövern\n\nInnehållsförteckning\n`).tables.documents;
    return document && `${document.kind} ${document.year} ${document.unit_id}`;
  };

  it.each([
    ['Tertialrapport 1 2025', 'T1 2025 klovern'],
    ['Tertialrapport T2 2025 för Enheten Klövern', 'T2 2025 klovern'],
    ['Tertialrapport 2025 tertial 2', 'T2 2025 klovern'],
    ['Tertial 1 2026', 'T1 2026 klovern'],
    ['Verksamhetsberättel se 2024', 'VB 2024 klovern'],
    ['VERKSAMHETSBERÄTTELSE 2024 ENHETEN KLÖVERN', 'VB 2024 klovern'],
    ['**Verksamhetsplan** 2026 för Klövern', 'VP 2026 klovern'],
    // Two damaged letters of a short name are too many: the line below the title tells.
    ['Verksamhetsberättelse VB 2025 för Enheten Klövem', 'VB 2025 klovern'],
  ])('%s says what the report is', (title, expected) => {
    expect(kindAndYear(title)).toBe(expected);
  });
});
