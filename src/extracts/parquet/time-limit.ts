/** `answer`, or an error after `limit` milliseconds. */
export function withinTime<T>(answer: Promise<T>, limit: number, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not answer within ${limit} ms`)), limit);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** How long opening a file or decoding a row group may take, in milliseconds. */
export const decodeLimit = 30_000;
