import { blockers } from '../../lexicon/blockers/blockers';
import { concepts } from '../../lexicon/concepts/all';
import { cities } from '../../lexicon/places/cities';
import { provinces } from '../../lexicon/places/provinces';
import { regions } from '../../lexicon/places/regions';

/** Every label of the lexicon and every blocker as the data spell it, the longest first. */
export function labelsAsStrings(): string[] {
  const labels = [
    ...concepts.flatMap((concept) => Object.values(concept.labels).flat()),
    ...[...provinces, ...cities, ...regions].flatMap((place) => place.labels),
    ...blockers.flatMap(({ phrases }) => phrases),
  ];
  return [...new Set(labels)].sort((a, b) => b.length - a.length);
}
