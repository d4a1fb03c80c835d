import { computed, effect, signal } from '@preact/signals';
import type { Evidence } from '../../clippings/evidence';
import { type Matrix, matrixSteps } from '../../clippings/evidence-matrix';
import type { MatrixTabProps, ReadingProgress } from '../../components/matrix/MatrixTab';
import { FIRST_PLAN, hashOf, type MatrixPlan, planIn } from '../../components/matrix/matrix-plan';
import { choicesSteps, type MatrixChoices, sidesOf } from '../../components/matrix/matrix-sides';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { clippingEvidence, factEvidence } from '../desk/evidence';
import { inSlices } from '../desk/in-slices';
import type { Tongue } from '../desk/markdown';
import type { ShelfControl } from '../desk/shelf';

/** Changes come in handfuls, as after an import; one reading for all (milliseconds). */
const SETTLING = 300;

/**
 * The table of evidence of a library: reads the clippings when first asked for and after every
 * change, and builds the table anew for every choice, a little at a time. What is chosen stands in
 * the address.
 */
export function makeMatrix(
  shelf: Pick<ShelfControl, 'store' | 'reload'>,
  { words }: Tongue,
  own: () => readonly ProvinceFact[],
) {
  const plan = signal<MatrixPlan>(planIn(location.hash) ?? FIRST_PLAN);
  const asks = signal(planIn(location.hash) !== undefined);
  const clippings = signal<readonly Evidence[] | undefined>(undefined);
  const reading = signal<ReadingProgress | undefined>(undefined);
  const failed = signal(false);
  const built = signal<{ matrix: Matrix; choices: MatrixChoices } | undefined>(undefined);
  const facts = computed(() => factEvidence(own(), words));
  const thisYear = new Date().getFullYear();

  window.addEventListener('hashchange', () => {
    const next = planIn(location.hash);
    asks.value = next !== undefined;
    if (next) plan.value = next;
  });

  effect(() => {
    if (!asks.value) return;
    const life = new AbortController();
    let running: AbortController | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      running?.abort();
      running = new AbortController();
      const { signal: current } = running;
      try {
        const found = await clippingEvidence(await shelf.store(), current, (progress) => {
          if (!current.aborted) reading.value = progress;
        });
        clippings.value = found;
        failed.value = false;
        reading.value = undefined;
      } catch {
        if (current.aborted) return;
        failed.value = true;
        reading.value = undefined;
      }
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), SETTLING);
    };
    void read();
    void shelf.store().then((open) => open.subscribe(soon, { signal: life.signal }));
    return () => {
      clearTimeout(waiting);
      life.abort();
      running?.abort();
    };
  });

  effect(() => {
    if (!asks.value) return;
    const chosen = plan.value;
    const evidence = [
      ...(chosen.clippings ? (clippings.value ?? []) : []),
      ...(chosen.facts ? facts.value : []),
    ];
    const overtaken = new AbortController();
    build(evidence, chosen, overtaken.signal).then(
      (made) => {
        built.value = made;
      },
      (reason: unknown) => {
        if (!overtaken.signal.aborted) throw reason;
      },
    );
    return () => overtaken.abort();
  });

  async function build(evidence: readonly Evidence[], chosen: MatrixPlan, current: AbortSignal) {
    const choices = await inSlices(choicesSteps(evidence), { signal: current });
    const sides = sidesOf(chosen, choices, thisYear);
    const matrix = await inSlices(matrixSteps(evidence, sides), { signal: current });
    return { matrix, choices };
  }

  const props = computed((): Omit<MatrixTabProps, 'exporting' | 'names'> => {
    const { matrix, choices } = built.value ?? {};
    return {
      plan: plan.value,
      thisYear,
      ...(matrix && choices && { matrix: shown(matrix, plan.value), choices }),
      reading: reading.value,
      // Nothing is kept: said only once that is known.
      noClippings: clippings.value?.length === 0,
      failed: failed.value,
      onPlan(change) {
        const next = { ...plan.value, ...change };
        plan.value = next;
        history.replaceState(null, '', hashOf(next));
      },
      onRetry() {
        failed.value = false;
        shelf.reload();
        asks.value = false;
        asks.value = true;
      },
    };
  });

  return {
    asked: () => asks.value,
    /** The reader has gone to another view: the address no longer speaks of this one. */
    left() {
      if (planIn(location.hash) === undefined) return;
      history.replaceState(null, '', location.pathname + location.search);
      asks.value = false;
    },
    props,
  };
}

/** Rows without evidence are left out where the reader wants it so. */
function shown(matrix: Matrix, { rows, view }: MatrixPlan): Matrix {
  if (rows !== 'evidence' || view === 'fields-years') return matrix;
  return { ...matrix, rows: matrix.rows.filter(({ covered }) => covered > 0) };
}
