/** A link failure told as mistakes in IL text: each missing symbol where it is first mentioned. */
import type { UnresolvedSymbolError } from '#link';
import type { Diagnostic, SourceText } from '#support';

export function unresolvedDiagnostics(source: SourceText, { missing }: UnresolvedSymbolError): Diagnostic[] {
  return missing
    .map(({ symbol, referrers }): Diagnostic => {
      const start = mentionOf(source.text, symbol);
      return {
        severity: 'error',
        code: 'E1200',
        phase: 'link',
        category: '',
        message: `unresolved symbol '${symbol}' (used by ${referrers.join(', ')})`,
        span: { start: Math.max(0, start), end: start < 0 ? 0 : start + symbol.length + 1 },
        label: 'no module, runtime routine or C library defines this',
        help: '',
      };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Offset of the first `$symbol` outside comments and strings; -1 when there is none. */
function mentionOf(text: string, symbol: string): number {
  const pattern = /#[^\n]*|"(?:\\.|[^"\\\n])*"|\$(?:"((?:\\.|[^"\\\n])*)"|([\p{L}\p{N}_.$]+))/gu;
  for (const match of text.matchAll(pattern)) {
    if ((match[1] ?? match[2]) === symbol) return match.index;
  }
  return -1;
}
