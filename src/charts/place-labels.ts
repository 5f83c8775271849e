import { overlaps } from './box';
import type { LabelRequest, PlacedLabel, Surroundings } from './label';
import { labelHomes } from './label-homes';
import { type LabelPlace, labelPlaces } from './label-places';

/** Times that every label may choose again, knowing where the others went. */
const rounds = 3;

/**
 * Places labels at their points so that none overlaps another, what is taken, or the frame's edge.
 *
 * Each label is tried in all its variants to the right of its point, to the left, above and below, near or far, and takes the place
 * that costs least: moved little, covering neither dots nor lines, nearest its own point. Labels on points under each other are
 * first spread along the vertical so that they keep their points' order. A label that no place is free for is left out, and the caller
 * says its value elsewhere.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: Surroundings): PlacedLabel[] {
  const homes = labelHomes(requests, surroundings);
  const places = requests.map((request, i) => labelPlaces(request, homes[i], surroundings));
  const chosen: (LabelPlace | undefined)[] = requests.map(() => undefined);
  for (let round = 0; round < rounds; round++) {
    const before = [...chosen];
    places.forEach((own, i) => {
      chosen[i] = undefined;
      chosen[i] = cheapest(own, chosen);
    });
    if (chosen.every((place, i) => place === before[i])) break;
  }
  return chosen.flatMap((place) => (place ? [place.label] : []));
}

/** The place that costs least and is clear of the others. Places come with the least they can cost, lowest first, so that few are priced. */
function cheapest(
  places: readonly LabelPlace[],
  others: readonly (LabelPlace | undefined)[],
): LabelPlace | undefined {
  let best: LabelPlace | undefined;
  for (const place of places) {
    if (best !== undefined && place.least >= best.cost()) break;
    if (others.some((other) => other && overlaps(other.label.box, place.label.box, 1))) continue;
    if (best === undefined || place.cost() < best.cost()) best = place;
  }
  return best;
}
