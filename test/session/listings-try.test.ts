/** Programs that catch errors, in sessions that ask about the ahead pipeline: listings are kept, and the program runs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitSession, type SessionOptions } from '#session';

const PROGRAM = `
TRY
  THROW 5
CATCH 5
  caught% = 1
END TRY
IF caught% = 0 THEN THROW 101
`;

const SESSIONS: readonly (readonly [string, SessionOptions])[] = [
  ['listings', { listings: true }],
  ['no optimization', { optimize: false }],
  ['ahead', { mode: 'ahead' }],
];
for (const [name, options] of SESSIONS) {
  test(`a caught error, ${name}`, () => {
    using session = new JitSession(options);
    session.compileBasic(PROGRAM);
    assert.equal(session.execute().exitCode, 0);
    assert.equal(session.execute().exitCode, 0);
    const listings = session.report().modules[0]?.listings ?? null;
    if (options.listings !== true) assert.equal(listings, null);
    else {
      assert.match(listings?.bytecode ?? '', /fb_throw/);
      assert.match(listings?.optimizedIl ?? '', /\$main/);
      assert.ok((listings?.machine.length ?? 0) > 0);
    }
  });
}

/** Code bytes of a function that catches an error in a loop. */
function bytesOf(options: SessionOptions, name: string): { readonly ahead: number; readonly optimized: number } {
  using session = new JitSession({ ...options, threshold: 10, optimizeThreshold: 20 });
  session.compileBasic(`
FUNCTION Sum(n AS INTEGER) AS INTEGER
  DIM s AS INTEGER
  FOR i% = 1 TO n
    s = s + (n * 16 + 3) + (n * 16 + 3) \\ 8
  NEXT
  RETURN s + 2 * 3 * 4
END FUNCTION
TRY
  FOR k% = 1 TO 100
    IF k% = 100 THEN THROW 5
    t& = t& + Sum(5)
  NEXT
CATCH 5
  FOR k% = 1 TO 1000
    t& = t& + 1
  NEXT
END TRY
IF t& <> 49411 THEN THROW 101
`);
  const sizes = () => session.metrics()?.functions.find((fn) => fn.name === name)?.optimized;
  const ahead = sizes()?.codeBytes ?? 0;
  assert.equal(session.execute().exitCode, 0);
  return { ahead, optimized: sizes()?.compilations ?? 0 };
}

test('without optimization there is no optimized code, neither ahead nor behind a CATCH', () => {
  const plain = bytesOf({ mode: 'ahead', optimize: false }, 'Sum');
  const optimized = bytesOf({ mode: 'ahead' }, 'Sum');
  assert.ok(plain.ahead > optimized.ahead, `${plain.ahead} bytes, optimized ${optimized.ahead}`);
  assert.equal(bytesOf({ mode: 'ahead', optimize: false }, 'main').optimized, 0);
  assert.ok(bytesOf({ mode: 'ahead' }, 'main').optimized > 0);
});
