import { type DataType, makeBuilder, type Vector } from 'apache-arrow';

/**
 * As Arrow's own `vectorFromArray`, but for the test of null that it compiles from text: the page's content security policy forbids that.
 * Absent values are told apart here.
 */
export function arrowVector<Type extends DataType>(
  values: readonly (Type['TValue'] | null | undefined)[],
  type: Type,
): Vector<Type> {
  const builder = makeBuilder<Type>({ type });
  values.forEach((value, at) => {
    if (value === null || value === undefined) builder.setValid(at, false);
    else builder.set(at, value);
  });
  return builder.finish().toVector();
}
