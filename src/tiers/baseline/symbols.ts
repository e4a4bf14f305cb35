/** Symbols that baseline code refers to and the engine provides. */

/** Where the last word of an interpreter frame points: `leave; ret`. */
export const EXIT_SYMBOL = 'fb_interpreter_exit';
/** Called with the record when a counter reaches 0 at entry. */
export const ENTRY_HOOK_SYMBOL = 'fb_tier_entry';
/** Called with `frame` when a counter reaches 0 at a loop head; pc and sp are stored in the frame. */
export const LOOP_HOOK_SYMBOL = 'fb_tier_loop';
/** A function's feedback vector: `feedbackCount` words, then two per conditional branch in order of offset, taken and not taken. */
export const feedbackSymbol = (functionName: string): string => `b.${functionName}`;
