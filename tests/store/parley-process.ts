import { clockFrom } from '../../src/store/clock.ts';
import { openStore } from '../../src/store/open-store.ts';
import { said } from './sample.ts';

/**
 * A stand-in for a Parley server, built and started by the launcher tests: opens the store on a data folder, says so,
 * appends without end and prints every position that was acknowledged. SIGTERM closes it.
 */
const [dataFolder = '', workspace = '', mode = 'write'] = process.argv.slice(2);

async function main(): Promise<void> {
  const clock = clockFrom({}, dataFolder);
  const opened = await openStore({ dataFolder, variables: {}, clock });
  let closing = false;
  process.on('SIGTERM', () => {
    closing = true;
  });
  console.log(`open ${opened.embedded?.adopted ? 'adopted' : 'started'} ${opened.embedded?.pid()}`);
  const stream = { slice: 'negotiation', id: workspace };
  while (!closing) {
    if (mode === 'write')
      try {
        const [stored] = await opened.store.transaction(workspace, async (transaction) => {
          await transaction.lockHead();
          return transaction.append(stream, (await transaction.readStream(stream)).length, [said('acknowledged')]);
        });
        console.log(`ack ${stored?.position} ${stored?.hash}`);
      } catch (error) {
        console.log(`away ${(error as Error).name}`);
      }
    await new Promise((resolve) => setTimeout(resolve, mode === 'write' ? 1 : 20));
  }
  await opened.close();
  console.log('closed');
}

main().catch((error: Error) => {
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
});
