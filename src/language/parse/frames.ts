/** Blocks that are open at some point of the text: an explicit stack, so that nesting costs no recursion. */
import type { Span } from '#support';
import type {
  Body,
  ClassSyntax,
  DoSyntax,
  ForEachSyntax,
  ForSyntax,
  IfSyntax,
  MatchSyntax,
  ProcedureSyntax,
  RecordSyntax,
  SelectSyntax,
  TrySyntax,
  WhileSyntax,
} from '../syntax.js';

/** Where the frame's next statement goes is `body`; it is null where only fields, members or CASE may come. */
export type Frame = { body: Body | null; readonly span: Span } & (
  | { readonly kind: 'module' }
  /** `oneLine`: ends with the line. `nested`: opened by the IF of an `ELSE IF` that has its own END IF. */
  | { readonly kind: 'if'; readonly statement: IfSyntax; readonly oneLine: boolean }
  | { readonly kind: 'for'; readonly statement: ForSyntax | ForEachSyntax }
  | { readonly kind: 'while'; readonly statement: WhileSyntax }
  | { readonly kind: 'do'; readonly statement: DoSyntax }
  | { readonly kind: 'repeat'; readonly statement: DoSyntax }
  | { readonly kind: 'select'; readonly statement: SelectSyntax }
  | { readonly kind: 'match'; readonly statement: MatchSyntax }
  | { readonly kind: 'try'; readonly statement: TrySyntax }
  | { readonly kind: 'procedure'; readonly statement: ProcedureSyntax }
  | { readonly kind: 'type'; readonly statement: RecordSyntax }
  | { readonly kind: 'class'; readonly statement: ClassSyntax }
);
export type FrameKind = Frame['kind'];

/** Words for messages: what opens and what closes each kind of block. */
export const BLOCK_WORDS: Record<FrameKind, readonly [opener: string, closer: string]> = {
  module: ['', ''],
  if: ['IF', 'END IF'],
  for: ['FOR', 'NEXT'],
  while: ['WHILE', 'WEND'],
  do: ['DO', 'LOOP'],
  repeat: ['REPEAT', 'UNTIL'],
  select: ['SELECT CASE', 'END SELECT'],
  match: ['MATCH', 'END MATCH'],
  try: ['TRY', 'END TRY'],
  procedure: ['procedure', 'END'],
  type: ['TYPE', 'END TYPE'],
  class: ['CLASS', 'END CLASS'],
};
