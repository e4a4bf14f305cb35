/** Which variables a body assigns to: parameters among them need a value of their own. */
import type { Block, Expression, Place, Statement, VariableSymbol } from '../ast.js';

export function assignedVariables(body: Block): Set<VariableSymbol> {
  const assigned = new Set<VariableSymbol>();
  const note = (place: Place | Expression): void => {
    let node: Expression = place;
    while (node.kind === 'recordField') node = node.record;
    if (node.kind === 'variable') assigned.add(node.symbol);
  };
  const work: Statement[] = [...body];
  const later = (block: Block): void => {
    for (const statement of block) work.push(statement);
  };
  while (work.length > 0) {
    const statement = work.pop() as Statement;
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
      case 'if':
        for (const arm of statement.arms) later(arm.body);
        later(statement.otherwise);
        break;
      case 'for':
        assigned.add(statement.variable);
        later(statement.body);
        break;
      case 'forEach':
        for (const binding of statement.bindings) assigned.add(binding.variable).add(binding.raw);
        later(statement.body);
        break;
      case 'while':
      case 'do':
        later(statement.body);
        break;
      case 'select':
        assigned.add(statement.selector);
        for (const arm of statement.arms) later(arm.body);
        later(statement.otherwise);
        break;
      case 'match':
        assigned.add(statement.subject);
        for (const arm of statement.arms) {
          if (arm.binding !== null) assigned.add(arm.binding.variable);
          later(arm.body);
        }
        later(statement.otherwise);
        break;
      case 'try':
        later(statement.body);
        later(statement.finally ?? []);
        for (const one of statement.catches) later(one.body);
        break;
      default:
        break;
    }
  }
  return assigned;
}
