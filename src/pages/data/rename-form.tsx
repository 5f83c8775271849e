import { LineForm } from './line-form';

/** Longer names have no room in the header's list. */
const longestTitle = 80;

/** Another name for an extract. Links to it stay as they are: they have a name of their own. */
export function RenameForm({
  title,
  onRename,
  onCancel,
}: {
  title: string;
  onRename: (title: string) => void;
  onCancel: () => void;
}) {
  return (
    <LineForm
      label="Nytt namn"
      line={title}
      longest={longestTitle}
      missing="Skriv ett namn."
      submit="Spara namnet"
      onSay={onRename}
      onCancel={onCancel}
    />
  );
}
