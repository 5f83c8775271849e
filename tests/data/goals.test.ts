import { describe, expect, it } from 'vitest';
import { activityColumns, committed, documentOf, goalColumns, typed } from './tables';

/** A title as it ends, whatever stop the report put after it. */
const endsWith = (title: string, end: string) => title.replace(/[\s.*]+$/, '').endsWith(end);

describe('the goals of the five reports', () => {
  const goals = () => committed('goals');
  const typedGoals = typed('goals', goalColumns);

  it('are 87, once each: the table of contents repeats them and is not read', () => {
    const ids = goals().map((goal) => goal.goal_id);
    expect(typedGoals).toHaveLength(87);
    expect(ids).toHaveLength(87);
    expect(new Set(ids).size).toBe(87);
  });

  it('have their level, their assessment and the goal above them as typed by hand', () => {
    const lineOf = new Map(goals().map((goal) => [goal.goal_id, goal.line]));
    const mistakes = typedGoals.flatMap((row) => {
      const document = documentOf(row.source);
      const found = goals().filter(
        (goal) => goal.document_id === document.document_id && goal.line === Number(row.line),
      );
      const wanted = [document.unit_id, document.year, row.level, row.parent_line, row.assessment].join(
        ' | ',
      );
      const read = found.map((goal) =>
        [
          goal.unit_id,
          goal.year,
          goal.level,
          goal.parent_goal_id === null ? '' : lineOf.get(goal.parent_goal_id),
          goal.assessment ?? '',
        ].join(' | '),
      );
      return read.length === 1 && read[0] === wanted
        ? []
        : [
            `${document.document_id} line ${row.line}: typed "${wanted}", read "${read.join(' and ') || 'no row'}"`,
          ];
    });
    expect(mistakes).toEqual([]);
  });

  it('have their whole title, to its last words', () => {
    const mistakes = typedGoals.flatMap((row) => {
      const { document_id } = documentOf(row.source);
      const goal = goals().find((one) => one.document_id === document_id && one.line === Number(row.line));
      return goal && endsWith(goal.title, row.title_end)
        ? []
        : [`${document_id} line ${row.line}: ${goal?.title}`];
    });
    expect(mistakes).toEqual([]);
  });

  it('are judged by people 19 times: met 18, partly met once, never not met', () => {
    const count = (assessment: string | null) =>
      goals().filter((goal) => goal.assessment === assessment).length;
    expect(['met', 'partly_met', 'not_met', 'no_data', null].map(count)).toEqual([18, 1, 0, 37, 31]);
  });
});

describe('the activities of the five reports', () => {
  it('are 22, each with its dates, its mark and the goal that it stands under', () => {
    const goalLine = new Map(committed('goals').map((goal) => [goal.goal_id, goal.line]));
    const activities = committed('activities');
    const rows = typed('activities', activityColumns);
    const mistakes = rows.flatMap((row) => {
      const document = documentOf(row.source);
      const found = activities.filter(
        (one) => one.document_id === document.document_id && one.line === Number(row.line),
      );
      const wanted = [
        document.unit_id,
        document.year,
        row.goal_line,
        row.starts_on,
        row.ends_on,
        row.status,
      ].join(' | ');
      const read = found.map((one) =>
        [
          one.unit_id,
          one.year,
          one.goal_id === null ? '' : goalLine.get(one.goal_id),
          one.starts_on,
          one.ends_on,
          one.status ?? '',
        ].join(' | '),
      );
      const whole = found.every((one) => endsWith(one.title, row.title_end));
      return read.length === 1 && read[0] === wanted && whole
        ? []
        : [
            `${document.document_id} line ${row.line}: typed "${wanted}", read "${read.join(' and ') || 'no row'}"`,
          ];
    });
    expect(mistakes).toEqual([]);
    expect(rows).toHaveLength(22);
    expect(activities).toHaveLength(22);
  });
});
