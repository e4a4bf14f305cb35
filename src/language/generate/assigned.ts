/** What bodies do to variables and arrays, found by walking their statements. */
import type { ArraySymbol, Block, Expression, ForEach, Place, Statement, VariableSymbol } from '../ast.js';

/** The arrays that REDIM or ERASE statements in these bodies name. */
export function redimensionedArrays(bodies: readonly Block[]): Set<ArraySymbol> {
  const arrays = new Set<ArraySymbol>();
  for (const body of bodies) {
    forEachStatement(body, (statement) => {
      if (statement.kind === 'redim') arrays.add(statement.array);
      else if (statement.kind === 'erase' && statement.target.kind === 'array') arrays.add(statement.target);
    });
  }
  return arrays;
}

/** Which variables a body assigns to: parameters among them need a value of their own. */
export function assignedVariables(body: Block): Set<VariableSymbol> {
  const assigned = new Set<VariableSymbol>();
  const note = (place: Place | Expression): void => {
    let node: Expression = place;
    while (node.kind === 'recordField') node = node.record;
    if (node.kind === 'variable') assigned.add(node.symbol);
  };
  forEachStatement(body, (statement) => {
    switch (statement.kind) {
      case 'assign':
      case 'assignSlice':
      case 'assignMid':
      case 'increment':
      case 'setJustified':
      case 'delete':
        note(statement.target);
        break;
      case 'swap':
        note(statement.left);
        note(statement.right);
        break;
      case 'erase':
      case 'unmarshall':
        if (statement.target.kind !== 'array') note(statement.target);
        break;
      case 'input':
      case 'read':
        statement.targets.forEach(note);
        break;
      case 'field':
        for (const slice of statement.slices) note(slice.target);
        break;
      case 'for':
        assigned.add(statement.variable);
        break;
      case 'forEach':
        for (const binding of statement.bindings) assigned.add(binding.variable).add(binding.raw);
        break;
      case 'select':
        assigned.add(statement.selector);
        break;
      case 'match':
        assigned.add(statement.subject);
        for (const arm of statement.arms) if (arm.binding !== null) assigned.add(arm.binding.variable);
        break;
      default:
        break;
    }
  });
  return assigned;
}

/** Is there a TRY in one of these bodies? */
export function hasTry(bodies: readonly Block[]): boolean {
  let found = false;
  for (const body of bodies) {
    forEachStatement(body, (statement) => {
      found ||= statement.kind === 'try';
    });
  }
  return found;
}

/** The FOR EACH statements of a body that go through maps. */
export function loopsOverMaps(body: Block): ForEach[] {
  const loops: ForEach[] = [];
  forEachStatement(body, (statement) => {
    if (statement.kind === 'forEach' && statement.over === 'map') loops.push(statement);
  });
  return loops;
}

/** Every statement of a body, nested ones too; no recursion, for bodies may be long and deep. */
function forEachStatement(body: Block, visit: (statement: Statement) => void): void {
  const work: Block[] = [body];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const statement of block) {
      visit(statement);
      work.push(...blocksOf(statement));
    }
  }
}

function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'if':
    case 'select':
    case 'match':
      return [...statement.arms.map((arm) => arm.body), statement.otherwise];
    case 'for':
    case 'forEach':
    case 'while':
    case 'do':
      return [statement.body];
    case 'try':
      return [statement.body, ...statement.catches.map((one) => one.body), statement.finally ?? []];
    default:
      return [];
  }
}
