import { Failure } from './failure';

/**
 * For a part of the program that did not arrive, most often since a newer version has taken its place on the host. Nothing is lost by a
 * reload: the whole choice stands in the address.
 */
export function Reload({ sentence }: { sentence: string }) {
  return <Failure sentence={sentence} action="Läs in sidan igen" onRetry={() => location.reload()} />;
}
