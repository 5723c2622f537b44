import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commands, type CommandLine } from './commands.js';
import type { StandIn } from './stand-in.js';

/** Opens a door for commands on this machine: POST / with a `CommandLine`. Returns its address. */
export async function openControl(standIn: StandIn, port = 0): Promise<string> {
  const known: Readonly<Record<string, (...args: never[]) => unknown>> = commands(standIn);
  const server = createServer((request, response) => {
    answer(known, request)
      .then((result) => send(response, 200, result))
      .catch((error: unknown) => send(response, 400, { message: error instanceof Error ? error.message : String(error) }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(known: Readonly<Record<string, (...args: never[]) => unknown>>, request: IncomingMessage): Promise<unknown> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  const line = JSON.parse(body) as CommandLine;
  const command = Object.hasOwn(known, line.do) ? known[line.do] : undefined;
  if (command === undefined) throw new Error(`the stand-in knows no command "${line.do}"`);
  return command(...(line.with as never[]));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? null));
}
