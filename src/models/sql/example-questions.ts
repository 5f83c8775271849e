/** A question to begin from. */
export interface ExampleQuestion {
  readonly title: string;
  readonly text: string;
}

/** Questions that any extract can answer. */
export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    title: 'Indikatorerna, med antal värden och år',
    text: `SELECT i.name AS indikator, i.area AS område,
       count(o.value) AS värden, min(o.year) AS första_år, max(o.year) AS sista_år
FROM indicators i
LEFT JOIN observations o ON o.indicator_id = i.indicator_id AND o.sex = 'total'
GROUP BY ALL
ORDER BY område, indikator`,
  },
  {
    title: 'Senaste helårsvärdet för varje enhet och indikator',
    text: `SELECT u.name AS enhet, i.name AS indikator, o.year AS år, o.value AS värde, o.status
FROM observations o
JOIN units u ON u.unit_id = o.unit_id
JOIN indicators i ON i.indicator_id = o.indicator_id
WHERE o.period = 'year' AND o.sex = 'total' AND o.origin = 'outcome'
QUALIFY row_number() OVER (PARTITION BY o.unit_id, o.indicator_id ORDER BY o.year DESC) = 1
ORDER BY enhet, indikator`,
  },
  {
    title: 'Utfall mot enhetens eget årsmål',
    text: `SELECT u.name AS enhet, i.name AS indikator, o.year AS år,
       o.value AS utfall, t.value AS årsmål, round(o.value - t.value, 2) AS skillnad
FROM observations o
JOIN targets t ON t.unit_id = o.unit_id AND t.indicator_id = o.indicator_id
  AND t.year = o.year AND t.level = 'unit'
JOIN units u ON u.unit_id = o.unit_id
JOIN indicators i ON i.indicator_id = o.indicator_id
WHERE o.period = 'year' AND o.sex = 'total' AND o.origin = 'outcome'
ORDER BY enhet, indikator, år`,
  },
  {
    title: 'Saknade och dolda värden per år',
    text: `SELECT year AS år, status, count(*) AS rader
FROM observations
GROUP BY ALL
ORDER BY år, status`,
  },
  {
    title: 'Kvinnor och män bredvid varandra',
    text: `SELECT unit_id, indicator_id, year AS år,
       any_value(value) FILTER (WHERE sex = 'women') AS kvinnor,
       any_value(value) FILTER (WHERE sex = 'men') AS män
FROM observations
WHERE period = 'year' AND origin = 'outcome' AND sex <> 'total'
GROUP BY ALL
ORDER BY ALL`,
  },
  {
    title: 'Kolumnerna i en tabell, med vad som står i dem',
    text: 'SUMMARIZE observations',
  },
];
