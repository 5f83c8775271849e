import { describe, expect, it } from 'vitest';
import { countBelow, findHead } from '@/extracts/read/table-parts';

const rows = (text: string) => text.split('\n').map((line) => line.split(';'));

describe('The header of a table', () => {
  it('takes a second row of names though one of them holds words for what is absent', () => {
    const head = findHead(
      rows(`;;;Flickor;Flickor;Pojkar;Pojkar
Kommun;Kod;Huvudman;Antal elever;Andel elever som ej fått betyg i ett ämne;Antal elever;Andel elever som ej fått betyg i ett ämne
Björkby;0101;Samtliga;217;8,3;228;11,0
Björkby;0101;Kommunal;203;8,4;217;10,6
Tallby;0202;Samtliga;14;..;11;.`),
    );
    expect(head).toEqual({ header: 0, body: 2 });
  });

  it('is a row of ages, though some of them are numbers alone', () => {
    const head = findHead(
      rows(`;;;Ålder;;;;
Kod;Orsak;Kön;Samtliga;0;1-4;5-9;10-14
A00;Alla;Kv;25609;57;12;6;11
;;M;25925;74;17;11;19`),
    );
    expect(head.body).toBe(2);
  });

  it('is not a row of four figures that happen to rise', () => {
    expect(findHead(rows('Björken;1;5;9;10\nTallen;3;4;8;12')).body).toBe(0);
  });

  it('does not take a first row of the body whose figures are absent in words', () => {
    const head = findHead(rows('Enhet;2023;2024\nBjörken;ej redovisat;ej redovisat\nTallen;63;64'));
    expect(head).toEqual({ header: 0, body: 1 });
  });
});

describe('What stands below a table', () => {
  const body = 'Björkby;0101;Samtliga;217;8,3\nTallby;0202;Samtliga;14;..';

  it('is a list of what its columns mean too, though each line has two cells', () => {
    const below = `
Antal elever;Antal elever som fått eller skulle ha fått betyg
;Avser ämnen där eleverna har betyg
Andel elever;Andel elever med godkänt betyg`;
    expect(countBelow(rows(`${body}\n${below}`), 5)).toBe(3);
  });

  it('is not a last unit that has a comment and no figures', () => {
    expect(countBelow(rows(`${body}\nGranby;Här har ingen mätning gjorts.;;;`), 5)).toBe(0);
  });

  it('is not a row of the table whose last figures are blank', () => {
    expect(countBelow(rows(`${body}\nGranby;0303;Samtliga`), 5)).toBe(0);
  });
});
