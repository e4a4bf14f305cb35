/** HASHMAP (§14): lookups, updates, methods. */
import type { RuntimeName } from '#bytecode';
import type { MapCall } from '../ast.js';
import type { MapMethodId } from '../collections.js';
import type { Context } from './context.js';
import { emitOperands } from './expressions.js';
import { Keeper, type Ownership } from './temporaries.js';
import { unsupported } from './unsupported.js';

const ROUTINES: { readonly [K in MapMethodId]: RuntimeName | null } = {
  get: 'fb_map_get',
  set: 'fb_map_set',
  hasKey: 'fb_map_has',
  size: 'fb_map_size',
  remove: 'fb_map_remove',
  clear: 'fb_map_clear',
  // A LIST OF STRING.
  keys: null,
};

export function emitMapCall(c: Context, node: MapCall): Ownership | undefined {
  const routine = ROUTINES[node.method] ?? unsupported('LIST (the result of KEYS)', node.span);
  const keeper = new Keeper(c);
  emitOperands(c, keeper, [node.map, ...node.arguments]);
  c.fn.callRuntime(routine);
  keeper.release();
  return node.method === 'get' ? 'owned' : undefined;
}
