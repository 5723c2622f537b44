// What people read while Runut prepares itself. It goes to stderr: stdout belongs to the command that is prepared for.

export function kabari(text) {
  process.stderr.write(`runut: ${text}\n`);
}

/** A failure that its message explains completely; no stack is shown for it. */
export class Gagal extends Error {}

export function laporkan(error) {
  if (error instanceof Gagal) kabari(error.message);
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
}
