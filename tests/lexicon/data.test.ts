import { describe, expect, it } from 'vitest';
import { blockers } from '../../lexicon/blockers/blockers';
import { conceptInfo } from '../../lexicon/concept-info';
import { concepts } from '../../lexicon/concepts/all';
import { endingGuards } from '../../lexicon/concepts/ending-guards';
import { definition } from '../../lexicon/definitions';
import { fold } from '../../lexicon/fold';
import { CATEGORIES } from '../../lexicon/labels';
import { cities } from '../../lexicon/places/cities';
import { placeEndingGuards, placeGuards } from '../../lexicon/places/guards';
import { provinces } from '../../lexicon/places/provinces';
import { regions } from '../../lexicon/places/regions';
import { chineseTail, tailBeginnings } from '../../lexicon/places/tails';

const ids = concepts.map((concept) => concept.id);
const known = new Set(ids);
const text = (value: string) => fold(value).text();

describe('concepts', () => {
  it('have ids of their own, and stand in the order of ids in their category', () => {
    expect(ids).toHaveLength(known.size);
    for (const category of CATEGORIES) {
      const inOrder = concepts.filter((one) => one.category === category).map(({ id }) => id);
      expect(inOrder).toEqual([...inOrder].sort());
    }
  });

  it.each(concepts.map((concept) => [concept.id, concept] as const))(
    '%s is whole: labels in three scripts, a definition in two languages, known relations',
    (_id, concept) => {
      const { definition, labels, related } = concept;
      for (const list of Object.values(labels)) {
        expect(list.length).toBeGreaterThan(0);
        expect(new Set(list).size).toBe(list.length);
      }
      expect(definition.zh).toMatch(/[。]$/);
      expect(definition.en).toMatch(/\.$/);
      expect(definition.zh.length).toBeLessThan(140);
      expect(related.filter((id) => !known.has(id))).toEqual([]);
      expect(related).not.toContain(concept.id);
    },
  );

  it('give a Traditional label for every Simplified one that folds from it', () => {
    const missing = concepts.flatMap(({ labels }) => {
      const hant = new Set(labels['zh-Hant'].map(text));
      return labels['zh-Hans'].filter((label) => !hant.has(text(label)));
    });
    expect(missing).toEqual([]);
  });

  it('say the date where the law on digital money changed', () => {
    for (const id of ['virtual-currency', 'stablecoin', 'tokenization', 'token', 'mining']) {
      const entry = definition(id);
      expect(entry?.status).toEqual({ asOf: '2026-02-06', source: '银发〔2026〕42号' });
      expect(entry?.definition.zh).toContain('2026年2月6日');
      expect(entry?.definition.en).toContain('6 February 2026');
    }
    expect(definition('e-cny')?.definition.zh).toContain('2026年1月1日');
    expect(definition('cbdc')?.definition.en).toContain('historical name');
  });

  it('keep the topic of their category', () => {
    for (const { category, id, topic } of concepts) {
      if (category.startsWith('blockchain') && id !== 'blockchain-application') {
        if (category !== 'blockchain-application') expect([id, topic]).toEqual([id, 'blockchain']);
      }
      if (category === 'data') expect([id, topic]).toEqual([id, 'data']);
    }
  });

  it('are known to a page by the same category, tier, topic and places', () => {
    for (const { category, id, places, tier, topic } of concepts) {
      expect(conceptInfo(id)).toMatchObject({
        id,
        category,
        tier,
        topic,
        ...(places && { places }),
      });
    }
    expect(conceptInfo('no-such-concept')).toBeUndefined();
    expect(definition('no-such-concept')).toBeUndefined();
  });
});

describe('guards and blockers', () => {
  const guards = [
    ...concepts.flatMap((concept) => concept.guards ?? []),
    ...placeGuards,
    ...endingGuards.map(({ guard }) => guard),
    ...placeEndingGuards.map(({ guard }) => guard),
  ];

  it('say why they are there', () => {
    expect(guards.filter((guard) => guard.why.length < 4)).toEqual([]);
    expect(blockers.filter((group) => group.why.length < 4)).toEqual([]);
  });

  it('hold something, and nothing twice', () => {
    for (const guard of guards) {
      const lists = [guard.notBefore, guard.notAfter, guard.exceptBefore, guard.exceptAfter];
      expect(lists.some(Boolean) || guard.needs || guard.exactCase).toBeTruthy();
      for (const list of lists) {
        const words = list?.split('|') ?? [];
        expect(words).not.toContain('');
        expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
      }
      if (guard.exceptBefore) expect(guard.notBefore).toBeTruthy();
      if (guard.exceptAfter) expect(guard.notAfter).toBeTruthy();
      if (guard.both) expect(guard.notBefore && guard.notAfter).toBeTruthy();
    }
  });

  it('list no phrase twice', () => {
    const phrases = blockers.flatMap((group) => group.phrases);
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  });

  it('leave labels that need company no better label inside', () => {
    // A label that is dropped for want of company frees nothing, so it must hide nothing.
    const free: string[] = [];
    const needy: string[] = [];
    for (const { guards: own = [], labels } of concepts) {
      for (const label of Object.values(labels).flat()) {
        const mine = own.filter((guard) => !guard.on || guard.on.map(text).includes(text(label)));
        (mine.some((guard) => guard.needs) ? needy : free).push(text(label));
      }
    }
    const han = /[\u3400-\u9fff]/;
    const hidden = needy.filter(
      (label) => han.test(label) && free.some((one) => label.includes(one)),
    );
    expect(hidden).toEqual([]);
  });
});

describe('places', () => {
  it('are the 34 divisions, each under its own code', () => {
    expect(new Set(provinces.map(({ codes }) => codes[0])).size).toBe(34);
    expect(provinces).toHaveLength(34);
  });

  it('stand for divisions that exist', () => {
    const codes = new Set(provinces.flatMap((province) => province.codes));
    const strange = [...cities, ...regions]
      .flatMap((place) => place.codes)
      .filter((c) => !codes.has(c));
    expect(strange).toEqual([]);
  });

  it('have no label twice', () => {
    const labels = [...provinces, ...cities, ...regions].flatMap(({ labels: own }) =>
      own.map(text),
    );
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  it('are looked at twice for every tail', () => {
    const starts = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) =>
      String.fromCharCode(0x4e00 + i),
    ).filter((char) =>
      ['大学', '学院', '路', '站', '大街', '舰', '行', '日报', '报', '卫视'].some((tail) =>
        chineseTail.test(char + tail),
      ),
    );
    expect(starts.filter((char) => !tailBeginnings.includes(char))).toEqual([]);
  });
});
