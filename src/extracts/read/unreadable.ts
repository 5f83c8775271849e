/** A file, or a part of one, that cannot be read. What happened and what to do next, in Swedish, for the one who opened it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /**
   * @param sentence what is wrong: "Filen är krypterad."
   * @param nextStep what to do: "Spara den utan lösenord och öppna den igen."
   * @param detail for us, in English
   */
  constructor(
    readonly sentence: string,
    readonly nextStep: string,
    detail = sentence,
  ) {
    super(detail);
  }
}
