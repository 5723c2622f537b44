// The stand-in for EventStoreDB as a process of its own:
//   node dist/test/support/eventstore-standin/main.js --folder F [--port P[,P2,P3]] [--members 3] [--control-port C]
//     [--certificate FILE --key FILE] [--user NAME:PASSWORD[:ROLE,…]]… [--synchronous FULL] [--without-features]
// Prints one line of JSON when it answers: { standIn, url, discoverUrl, members, control }. Ends on SIGTERM and SIGINT.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { User } from './access.js';
import { whereabouts } from './commands.js';
import { openControl } from './control.js';
import { StandIn } from './stand-in.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    members: { type: 'string', default: '1' },
    'control-port': { type: 'string', default: '0' },
    certificate: { type: 'string' },
    key: { type: 'string' },
    user: { type: 'string', multiple: true, default: [] },
    synchronous: { type: 'string', default: 'NORMAL' },
    'without-features': { type: 'boolean', default: false },
  },
});

function userOf(text: string): [string, User] {
  const [name = '', password = '', roles = ''] = text.split(':');
  return [name, { password, roles: roles === '' ? [] : roles.split(',') }];
}

const { folder, certificate, key, synchronous } = values;
if (folder === undefined) {
  process.stderr.write('stand-in for EventStoreDB: --folder is missing\n');
  process.exit(2);
}
const standIn = await StandIn.start({
  folder,
  port: values.port.split(',').map(Number),
  members: Number(values.members),
  users: Object.fromEntries(values.user.map(userOf)),
  features: !values['without-features'],
  synchronous: synchronous === 'FULL' ? 'FULL' : 'NORMAL',
  ...(certificate !== undefined && key !== undefined && { tls: { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') } }),
});
const control = await openControl(standIn, Number(values['control-port']));
process.stdout.write(`${JSON.stringify({ standIn: 'EventStoreDB', ...whereabouts(standIn), control })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void standIn.stop().then(() => process.exit(0));
  });
}
