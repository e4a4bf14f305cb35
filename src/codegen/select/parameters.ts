/** Where the parameters of a function arrive, worked out before selection since tail calls want to know. */
import { type IlFunction, isFloat, Op } from '#il';
import { type AggregateClass, ArgumentAssigner } from '../convention/system-v.js';

export type Parameter = {
  readonly ins: number;
  /** As ArgumentAssigner gives it; the environment parameter's is its register. */
  readonly place: number;
  /** Registers of an aggregate, -1 when unused. */
  readonly place0: number;
  readonly place1: number;
  readonly aggregate: AggregateClass | null;
};

export type Parameters = {
  readonly list: readonly Parameter[];
  /** Register with the address for an aggregate result that goes to memory, else -1. */
  readonly hiddenResult: number;
  /** Register and stack places taken by the named parameters. */
  readonly intCount: number;
  readonly floatCount: number;
  readonly stackBytes: number;
};

export function placeParameters(
  fn: IlFunction,
  environment: number,
  classOf: (type: number) => AggregateClass,
): Parameters {
  const assigner = new ArgumentAssigner();
  const list: Parameter[] = [];
  const returnsInMemory = fn.returnAggregate !== 0 && classOf(fn.returnAggregate).inMemory;
  const hiddenResult = returnsInMemory ? assigner.scalar(false) : -1;
  for (let ins = fn.blockFirst[1]; ins !== 0; ins = fn.insNext[ins]) {
    const op = fn.insOp[ins];
    if (op === Op.par) {
      const place = assigner.scalar(isFloat(fn.insCls[ins]));
      list.push({ ins, place, place0: -1, place1: -1, aggregate: null });
    } else if (op === Op.pare) list.push({ ins, place: environment, place0: -1, place1: -1, aggregate: null });
    else if (op === Op.parc) {
      const aggregate = classOf(fn.insArg0[ins] >>> 3);
      const place = assigner.aggregate(aggregate);
      const inRegisters = place >= 0;
      const place0 = inRegisters ? assigner.place0 : -1;
      list.push({ ins, place, place0, place1: inRegisters ? assigner.place1 : -1, aggregate });
    } else if (op !== Op.nop && op !== Op.dbgloc) break;
  }
  const { intCount, floatCount, stackBytes } = assigner;
  return { list, hiddenResult, intCount, floatCount, stackBytes };
}
