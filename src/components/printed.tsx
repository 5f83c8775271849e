import styles from './printed.module.css';

/** So much of a text out of a file is shown: a name is shorter, and what is longer is no name. */
const longest = 200;

/** The beginning of a text out of a file, where words of our own stand around it. */
export const cutShort = (text: string, length = longest): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()} …`;

/** A text out of a file: kept apart from the words around it, whichever way it is written, and never wider than its place. */
export function Printed({ text }: { text: string }) {
  return <bdi className={styles.printed}>{cutShort(text)}</bdi>;
}

/** The same as a function, for the cells of a table. */
export const printed = (text: string) => <Printed text={text} />;
