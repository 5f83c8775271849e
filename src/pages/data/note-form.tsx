import { LineForm } from './line-form';
import { longestReason } from './notes-store';

/** Why a finding is known, in a line. */
export function NoteForm({
  isKept,
  onNote,
  onCancel,
}: {
  isKept: boolean;
  onNote: (reason: string) => void;
  onCancel: () => void;
}) {
  return (
    <LineForm
      label="Varför är uppgiften känd?"
      longest={longestReason}
      missing="Skriv varför uppgiften är känd."
      submit="Notera"
      onSay={onNote}
      onCancel={onCancel}
    >
      Högst {longestReason} tecken, inga personnamn.{' '}
      {isKept
        ? 'Noteringen sparas i den här webbläsaren.'
        : 'Webbläsaren sparar den inte: den gäller tills Tertial stängs eller läses in på nytt.'}
    </LineForm>
  );
}
