/** Times the phases of a pipeline. Phases may nest: the inner time counts for the inner phase alone. */
import type { Phase } from '#debug';
import { milliseconds } from '#support';

export class PhaseClock {
  private readonly spent = new Map<string, number>();
  /** Time that phases inside the current one took. */
  private inner = 0;

  measure<T>(name: string, work: () => T): T {
    const innerBefore = this.inner;
    this.inner = 0;
    if (!this.spent.has(name)) this.spent.set(name, 0);
    const started = milliseconds();
    try {
      return work();
    } finally {
      const elapsed = milliseconds() - started;
      this.add(name, elapsed - this.inner);
      this.inner = innerBefore + elapsed;
    }
  }

  add(name: string, duration: number): void {
    this.spent.set(name, (this.spent.get(name) ?? 0) + duration);
  }

  /** In the order in which they first ran. */
  get phases(): Phase[] {
    return [...this.spent].map(([name, spent]) => ({ name, milliseconds: spent }));
  }
}
