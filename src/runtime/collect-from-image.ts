/** What a program needs of the library from an image. It names no library text, so that starting up needs none. */
import type { CodeObject } from '#link';
import type { RuntimeImage } from './image.js';
import { ALWAYS, Outside, type RuntimeParts } from './outside.js';
import { referencesOf } from './source.js';

export type RuntimeImageParts = RuntimeParts & {
  /** Object code of all routines reached. */
  readonly object: CodeObject;
  /** Functions that `ilText` defines: there to be inlined, since `object` has their code. */
  readonly inlinable: ReadonlySet<string>;
};

/**
 * The same as `collectRuntime` from an image, where routines are compiled already.
 * @param hot those of the needed routines whose calls are worth inlining
 */
export function collectFromImage(
  image: RuntimeImage,
  needed: Iterable<string>,
  hot: Iterable<string>,
): RuntimeImageParts {
  const texts: string[] = [];
  const inlinable = new Set<string>();
  const outside = new Outside();
  const reached: string[] = [];
  const seen = new Set<string>([...ALWAYS, ...needed]);
  for (const name of hot) {
    const text = image.inlinableText(name);
    if (text === '') continue;
    texts.push(text);
    inlinable.add(name);
    for (const reference of referencesOf(name, text)) seen.add(reference);
  }
  for (const name of seen) {
    if (!image.has(name)) outside.add(name);
    else {
      reached.push(name);
      for (const reference of image.references(name)) seen.add(reference);
    }
  }
  return { ilText: texts.join('\n'), ...outside, object: image.select(reached), inlinable };
}
