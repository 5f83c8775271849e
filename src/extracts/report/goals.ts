import type { Row } from '../schema';
import type { Assessment, Block, GoalLevel } from './blocks';
import type { GoalHeading } from './goal-heading';
import type { Notes } from './notes';
import type { ReportContext } from './report-context';
import { assessmentWords } from './vocabulary';

type GoalRow = Row<'goals'>;

const depth: { readonly [Level in GoalLevel]: number } = { orientation: 0, council: 1, board: 2, unit: 3 };
const letter: { readonly [Level in GoalLevel]: string } = {
  orientation: 'i',
  council: 'k',
  board: 'n',
  unit: 'e',
};

/** A title, and the assessment that a lost line break has put at its end. */
function withoutAssessment(title: string) {
  const assessment = assessmentWords.find(({ words }) => title.endsWith(` ${words}`));
  if (!assessment) return { title, assessment };
  return {
    title: title.slice(0, -assessment.words.length).replace(/[\s\u2014\u25CF\u2713\u2714]+$/, ''),
    assessment,
  };
}

/** The goal tree of a report as it is read, from the top down. */
export class GoalTree {
  readonly #report: ReportContext;
  readonly #notes: Notes;
  readonly #rows: GoalRow[] = [];
  readonly #ids = new Set<string>();
  /** The goals that the next one may stand under, the innermost last. */
  #path: { level: GoalLevel; id: string; key: string; number: string | undefined }[] = [];
  /** Whether nothing has stood between the last goal and here, so that an assessment is its own. */
  #fresh = false;

  constructor(report: ReportContext, notes: Notes) {
    this.#report = report;
    this.#notes = notes;
  }

  get rows(): readonly GoalRow[] {
    return this.#rows;
  }

  /** The goal that a table here belongs to. */
  get current(): string | null {
    return this.#path.at(-1)?.id ?? null;
  }

  read(block: Block): void {
    switch (block.kind) {
      case 'goal':
        this.#add(block);
        this.#fresh = true;
        return;
      case 'assessment':
        this.#assess(block.assessment, block.line.number, block.line.text);
        return;
      case 'section':
        this.#path = [];
        this.#fresh = false;
        return;
      default:
        this.#fresh = false;
    }
  }

  #add(goal: GoalHeading): void {
    const { level, line, number, pieces } = goal;
    const { title, assessment } = withoutAssessment(goal.title);
    if (assessment) {
      const why = 'Bedömningen står på samma rad som målet.';
      this.#notes.correct(line.number, 'goals.assessment', goal.title, `${title} | ${assessment.words}`, why);
    }
    if (title === '') {
      this.#notes.find(line.number, line.text, 'Målet har ingen text efter kolonet. Det togs inte med.');
      return;
    }
    if (pieces) {
      const why = 'Målets rubrik är delad eller skadad i texten.';
      this.#notes.correct(line.number, 'goals.title', pieces.join(' | '), title, why);
    }
    this.#path = this.#path.filter((above) => depth[above.level] < depth[level]);
    if (level === 'council' && number) this.#leaveOtherOrientation(number, line.number, title);
    const parent = this.#path.at(-1);
    if (!parent && level !== 'orientation') {
      this.#notes.find(
        line.number,
        title,
        'Inget överordnat mål står ovanför målet i texten. Det togs med utan överordnat mål.',
      );
    }
    const siblings = this.#rows.filter(
      (row) => row.level === level && row.parent_goal_id === (parent?.id ?? null),
    ).length;
    const own = number ?? `${letter[level]}${siblings + 1}`;
    const nested = number === undefined && parent ? `${parent.key}-${own}` : own;
    const key = this.#freeKey(nested, line.number, title);
    const id = `${this.#report.documentId}-${key}`;
    this.#ids.add(id);
    this.#rows.push({
      goal_id: id,
      unit_id: this.#report.unitId,
      year: this.#report.year,
      level,
      parent_goal_id: parent?.id ?? null,
      title,
      assessment: assessment?.assessment ?? null,
      document_id: this.#report.documentId,
      line: line.number,
    });
    this.#path.push({ level, id, key, number });
  }

  /** 2.1 does not stand under 1, though 2 itself may be lost. */
  #leaveOtherOrientation(number: string, line: number, title: string): void {
    const above = this.#path.find(({ level }) => level === 'orientation');
    if (!above?.number || number.split('.')[0] === above.number) return;
    this.#notes.find(
      line,
      title,
      `Målets nummer ${number} hör inte till inriktningsmål ${above.number} som står ovanför.`,
    );
    this.#path = [];
  }

  #freeKey(wanted: string, line: number, title: string): string {
    const taken = (key: string) => this.#ids.has(`${this.#report.documentId}-${key}`);
    if (!taken(wanted)) return wanted;
    this.#notes.find(
      line,
      title,
      `Målet ${wanted} står flera gånger i rapporten. Kontrollera att det inte är samma mål.`,
    );
    let number = 2;
    while (taken(`${wanted}.${number}x`)) number += 1;
    return `${wanted}.${number}x`;
  }

  #assess(assessment: Assessment, line: number, text: string): void {
    const last = this.#rows.at(-1);
    if (!this.#fresh || !last) {
      this.#notes.find(line, text, 'Bedömningen står inte under något mål. Den lästes inte.');
      return;
    }
    this.#rows[this.#rows.length - 1] = { ...last, assessment };
    this.#fresh = false;
  }
}
