import { Page } from '@/components/page';
import { StartView } from './start-view';

/** Where the reader's own files are opened. */
export function OpenFilesPage() {
  return (
    <Page>
      <StartView />
    </Page>
  );
}
