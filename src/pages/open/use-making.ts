import { useExtractLibrary } from '@/components/extract-library';
import { notices } from '@/components/notice-store';
import { useOpeningFiles } from '@/components/opening-files';
import { ownName } from '@/domain/own-name';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { spentNames } from '@/extracts/own/spent-names';
import { slug } from '@/format/slug';
import type { SaidOfExtract } from './about-form';
import type { ImportSession, InHand, WorkOptions } from './import-session';
import { rememberAnswers } from './mapper';

/** Of making an extract of mapped tables this part is the making, the rest the keeping. */
const makingShare = 0.7;

/** Makes extracts of what is in hand, keeps them, and says what became of them. `onMade` is told of one that is there. */
export function useMaking(session: ImportSession, onMade: (extract: OwnExtract) => void) {
  const { importer } = useOpeningFiles();
  const { own, listed, removed } = useExtractLibrary();
  const taken = [...listed, ...removed].map(({ name }) => name);

  const kept = async (extract: ReadyExtract, { signal, onProgress }: WorkOptions): Promise<OwnExtract> => {
    const { extract: made, notKept } = await own.keep(extract, {
      signal,
      onProgress: (fraction) =>
        onProgress({
          step: 'Sparar uttaget i webbläsaren',
          fraction: makingShare + (1 - makingShare) * fraction,
        }),
    });
    const since = listed.find(
      ({ own: other }) => other && other.title === made.title && other.name !== made.name,
    );
    notices.say({
      sentences: [
        notKept === undefined
          ? `Uttaget ”${made.title}” är öppnat och sparat i den här webbläsaren.`
          : `Uttaget ”${made.title}” är öppnat. ${notKept.sentence} ${notKept.nextStep}`,
        ...(since
          ? ['Ett tidigare uttag heter likadant: i rapporten står vad som har ändrats sedan dess.']
          : []),
      ],
      report: { words: 'Kvalitetsrapport', extract: made.name },
    });
    return made;
  };

  const make = async (work: (inHand: InHand, options: WorkOptions) => Promise<OwnExtract>) => {
    const made = await session.make(work);
    if (made !== undefined) onMade(made);
  };

  return {
    makeOfTables: (said: SaidOfExtract) =>
      void make(async ({ tables }, options) => {
        const used = tables.filter(({ mapping }) => mapping.shape !== 'left_out');
        const extract = await importer.use(
          used.map(({ id, mapping }) => ({ id, mapping })),
          // One that is gone may still be open here, under its name.
          { ...said, name: ownName(slug(said.title), [...taken, ...spentNames.read()]) },
          {
            ...options,
            onProgress: ({ step, fraction }) =>
              options.onProgress({ step, fraction: makingShare * fraction }),
          },
        );
        const made = await kept(extract, options);
        for (const { shape, staged, mapping } of used) rememberAnswers(shape, staged.profile, mapping);
        return made;
      }),
    makeOfExtract: ({ extract }: InHand['extracts'][number]) =>
      void make((_, options) => kept(extract, options)),
  };
}
