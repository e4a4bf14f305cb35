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
