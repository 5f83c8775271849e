import { crowdedStep, heightOf, type LabelRequest, type Surroundings } from './label';
import { spread } from './spread';
import { widest } from './text';

/** Where a label stands beside its point, before it is known what is in the way. */
export interface LabelHome {
  /** The label's middle, in pixels from the top. */
  readonly y: number;
  /** Pixels between the point and the label. */
  readonly away: number;
  /** Whether labels under each other had to make room: then all of them stand a step out, each with a leader. */
  readonly crowded: boolean;
}

/** Where each label would stand beside its point, if labels of points at the same x keep clear of each other. */
export function labelHomes(
  requests: readonly LabelRequest[],
  { frame, fontSize, dotRadius }: Surroundings,
): LabelHome[] {
  const near = dotRadius + fontSize * 0.55;
  const far = near + crowdedStep * fontSize;
  const homes: LabelHome[] = requests.map(({ point }) => ({ y: point.y, away: near, crowded: false }));
  for (const x of new Set(requests.map((request) => request.point.x))) {
    const column = requests.flatMap((request, i) => (request.point.x === x ? [{ request, i }] : []));
    const items = column.map(({ request }) => ({
      wanted: request.point.y,
      size: heightOf(preferred(request, frame.x + frame.width - x - far, fontSize), fontSize) + 2,
    }));
    const middles = spread(items, frame.y, frame.y + frame.height);
    const crowded = middles.some((y, place) => Math.abs(y - (items[place]?.wanted ?? y)) > fontSize * 0.4);
    column.forEach(({ i }, place) => {
      homes[i] = { y: middles[place] ?? 0, away: crowded ? far : near, crowded };
    });
  }
  return homes;
}

/** The first variant that there is room for. */
function preferred(request: LabelRequest, room: number, fontSize: number): readonly string[] {
  return request.variants.find((lines) => widest(lines, fontSize) <= room) ?? request.variants[0] ?? [];
}
