/** Routines of the library that are inlined: read once per session, however often something is compiled; with the right result. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksumOf } from '#runtime';
import { JitSession, RuntimeImage } from '#session';
import { buildRuntimeImage } from '../../dist/session/build-runtime-image.js';

const FILE = buildRuntimeImage();

class CountingImage extends RuntimeImage {
  readonly asked = new Map<string, number>();
  override inlinableText(name: string): string {
    const text = super.inlinableText(name);
    if (text !== '') this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    return text;
  }
}

const DECLARATION = `FUNCTION Middle(s$) AS INTEGER
  RETURN ASC(MID$(s$, 2, 1)) + LEN(s$)
END FUNCTION`;
const PROGRAM = `
${DECLARATION}
FUNCTION Other(s$) AS INTEGER
  RETURN LEN(s$) + ASC(s$)
END FUNCTION
DIM sum AS LONG
FOR i% = 1 TO 40
  sum = sum + Middle("abc") + Other("xy")
NEXT
IF sum <> 40 * (98 + 3 + 2 + 120) THEN THROW 1
`;

for (const check of [false, true]) {
  test(`text of a routine is read once per session${check ? ', with checks' : ''}`, () => {
    const runtimeImage = new CountingImage(FILE, checksumOf(FILE));
    let compilations = 0;
    using session = new JitSession({
      mode: 'tiered',
      tier: 2,
      check,
      runtimeImage,
      onTierEvent: ({ kind }) => void (kind === 'compile' && compilations++),
    });
    session.compileBasic(PROGRAM);
    for (let round = 0; round < 3; round++) {
      assert.equal(session.execute().exitCode, 0);
      session.redefine('Middle', DECLARATION);
    }
    assert.ok(compilations >= 3, `${compilations} compilations`);
    assert.ok(runtimeImage.asked.size > 0);
    assert.deepEqual(
      [...runtimeImage.asked.values()].filter((times) => times > 1),
      [],
    );
  });
}
