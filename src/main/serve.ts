import { runServer } from './run-server.ts';

// `node dist/serve.js`: the server, as containers and `npm start` run it.
process.exitCode = await runServer({
  variables: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
