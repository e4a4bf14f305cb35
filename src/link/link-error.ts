/**
 * | code            | when                                                                                   |
 * | --------------- | -------------------------------------------------------------------------------------- |
 * | `unresolved`    | symbols or labels that nothing defines                                                 |
 * | `duplicate`     | a symbol defined twice, a label bound twice                                            |
 * | `out-of-reach`  | a PC-relative field cannot hold the distance                                           |
 * | `bad-object`    | malformed object code: a relocation outside its bytes, an alignment that is no power of two |
 * | `in-use`        | releasing a module that other live modules refer to                                    |
 * | `disposed`      | using what was disposed                                                                |
 */
export type LinkErrorCode = 'unresolved' | 'duplicate' | 'out-of-reach' | 'bad-object' | 'in-use' | 'disposed';

/** Code that cannot be put together. */
export class LinkError extends Error {
  readonly code: LinkErrorCode;
  constructor(code: LinkErrorCode, message: string) {
    super(message);
    this.name = 'LinkError';
    this.code = code;
  }
}

/** A symbol that nothing defines, and the functions and data that refer to it. */
export type MissingSymbol = { readonly symbol: string; readonly referrers: readonly string[] };

/** Names every missing symbol of a link at once, with its referrers. */
export class UnresolvedSymbolError extends LinkError {
  readonly missing: readonly MissingSymbol[];
  constructor(missing: readonly MissingSymbol[]) {
    const lines = missing.map(({ symbol, referrers }) => `'${symbol}' (used by ${referrers.join(', ')})`);
    super('unresolved', `unresolved ${missing.length === 1 ? 'symbol' : 'symbols'}: ${lines.join('; ')}`);
    this.name = 'UnresolvedSymbolError';
    this.missing = missing;
  }
}
