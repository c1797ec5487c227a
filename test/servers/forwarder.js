// Hands all that comes to one port on to another one, as `kubectl port-forward` does, until it is stopped.
// node forwarder.js FROM TO [PIDS]: its number is added to the file PIDS.
import { appendFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

const [from, to, pids] = process.argv.slice(2);
if (pids !== undefined) appendFileSync(pids, `${process.pid}\n`);
process.stderr.write(`forwarding from ${from} to ${to}\n`);
createServer((socket) => {
  const onward = connect(Number(to), '127.0.0.1');
  for (const one of [socket, onward]) {
    one.on('error', () => {
      socket.destroy();
      onward.destroy();
    });
  }
  socket.pipe(onward).pipe(socket);
}).listen(Number(from), '127.0.0.1');
