// Opens all parts of the index as one.
import { createInstance } from './pagefind.js';

const PARTS = 1;
const folder = new URL('.', import.meta.url).pathname;

export async function open(options) {
  const made = createInstance({ ...options, basePath: folder, noWorker: true });
  const others = Array.from({ length: PARTS - 1 }, (_, at) => `${folder}${at + 2}/`);
  await Promise.all(others.map((part) => made.mergeIndex(part, options)));
  return made;
}
