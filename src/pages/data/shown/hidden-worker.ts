import { type HiddenFiguresOf, hiddenFiguresBy } from '@/models/rows/hidden-figures';
import type { HiddenFigure } from '@/queries/shown-source';
import type { Said, Told } from './hidden-messages';

/** So many figures are handed over at a time: no answer keeps the page waiting. */
const figuresAtATime = 2000;

/** Nor is it left without a word for longer than so many milliseconds, but for one slice. */
const silence = 200;

let hiddenFiguresOf: HiddenFiguresOf;

const say = (said: Said) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  try {
    if ('by' in data) hiddenFiguresOf = hiddenFiguresBy(data.by.catalogue, data.by.setting);
    else decide(data);
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
});

function decide({ period, slices }: Extract<Told, { readonly period: unknown }>): void {
  let hidden: HiddenFigure[] = [];
  let [decided, since] = [0, performance.now()];
  const tell = () => {
    say({ hidden, slices: decided });
    hidden = [];
    [decided, since] = [0, performance.now()];
  };
  for (const slice of slices) {
    for (const figure of hiddenFiguresOf(slice, period)) hidden.push(figure);
    decided += 1;
    if (hidden.length > figuresAtATime || performance.now() - since > silence) tell();
  }
  tell();
}
