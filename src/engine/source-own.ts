import type { OwnExtracts } from '@/extracts/own/own-extracts';
import { Unreadable } from '@/extracts/read/unreadable';
import { EngineError } from './errors';
import type { ExtractSource } from './source';
import { verified } from './verify';

const openAgain =
  'Välj ett annat uttag i listan överst. Under Data kan det skadade tas bort och dess fil öppnas igen.';

/** An extract of the reader's own. No network has a part in it: what helps is to open the file again. */
export function ownSource(own: OwnExtracts, name: string): ExtractSource {
  return {
    manifest: () => told(own.manifest(name)),
    read: async (file) => told(own.read(name, file.file).then((bytes) => verified(file, bytes))),
  };
}

async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof Unreadable) {
      const { sentence, nextStep, message } = cause;
      throw new EngineError('load', message, { sentence, nextStep, cause });
    }
    if (cause instanceof EngineError) {
      throw new EngineError('load', cause.message, { sentence: cause.sentence, nextStep: openAgain, cause });
    }
    throw cause;
  }
}
