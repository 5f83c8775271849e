import type { Sex } from '@/domain/sex';
import { wordKey } from './word-key';
import { wordList } from './word-list';

const words: { readonly [S in Sex]: readonly string[] } = {
  total: wordList(`
    totalt | total | tot | totalen | t | samtliga | alla | båda | båda könen | bägge könen | båda kön |
    kvinnor och män | män och kvinnor | flickor och pojkar | pojkar och flickor | ej könsuppdelad |
    både kvinnor och män | both | both sexes | all`),
  women: wordList(`
    kvinnor | kvinna | kv | k | flickor | flicka | kvinnor/flickor | flickor/kvinnor | women | woman |
    female | females | f | girls`),
  men: wordList(`män | man | m | pojkar | pojke | män/pojkar | pojkar/män | men | male | males | boys`),
};

const sexOf: ReadonlyMap<string, Sex> = new Map(
  (Object.keys(words) as Sex[]).flatMap((sex) => words[sex].map((word) => [wordKey(word), sex])),
);

/** The sex that a text says; undefined where it says none that the format has. Codes (`1`, `2`) are not guessed at. */
export const readSex = (text: string): Sex | undefined =>
  text.length > 40 ? undefined : sexOf.get(wordKey(text));
