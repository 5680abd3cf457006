import { expect, test } from 'vitest';
import { seededGenerator } from '../../src/math/random/generator.ts';
import { KnownThings } from '../requests/known-things.ts';
import { PASSWORD, type Parley, type Person, startParley } from './harness.ts';
import { randomRequests, shares } from './random-requests.ts';

/** A fresh negotiation, one that is finished, a guest and a key: something of everything to ask about. */
async function settled(parley: Parley) {
  const { sales, product, owner, teams } = parley;
  const parties = [teams.sales, teams.product];
  const { id } = await sales.client.ask.file({ ask: 'Audit export before Friday', forWhom: 'Acme', parties });
  const { parties: seen } = await product.client.negotiation.get({ negotiation: id });
  for (const { id: party, name } of seen) {
    const side = name === 'Sales' ? sales : product;
    await side.client.interest.state({ negotiation: id, party, text: `What ${name} needs` });
  }
  const other = await product.client.ask.file({ ask: 'Another one', forWhom: 'Acme', parties });
  const finished = await owner.client.sample.open({ language: 'en' });
  const guest = await parley.enterAsGuest(product, 'Gala', id, seen.find(({ name }) => name === 'Product')?.id ?? '');
  const key = await parley.withKey(sales);
  return {
    people: [owner, owner, sales, sales, sales, product, product, product, guest, key, parley.stranger],
    negotiations: [id, other.id, finished.id],
  };
}

test('whatever is asked at random, as whoever, the answer is no fault of the server', {
  timeout: 120_000,
}, async () => {
  const seed = Date.now() % 2 ** 31;
  const parley = await startParley();
  const { people, negotiations } = await settled(parley);
  const workspace = await parley.owner.client.workspace.get({});
  const places = await Promise.all(
    negotiations.map(async (negotiation) => {
      const known = new KnownThings();
      known.learn({ negotiation });
      known.learn(workspace);
      known.learn(await parley.owner.client.negotiation.get({ negotiation }));
      known.learn((await parley.ask(parley.owner, 'rfc.get', { negotiation })).body);
      return known;
    }),
  );
  const comeBack = async (person: Person): Promise<Person> => {
    const address = `${person.name.toLowerCase()}@acme.example`;
    const { status, body } = await parley.ask(parley.stranger, 'session.signIn', {
      address,
      password: PASSWORD,
      token: true,
    });
    const signedIn = body as { readonly token?: string };
    return status === 200 ? parley.personOf(person.name, person.account, signedIn.token) : parley.stranger;
  };
  const { tallies, broken } = await randomRequests({
    rows: parley.rows,
    people,
    places,
    random: seededGenerator(seed),
    each: 15,
    ask: parley.ask,
    between: () => parley.clock.advance(20_000),
    comeBack,
  });
  console.info(`seed ${seed}\n${shares(tallies)}`);
  const bugs = parley.log.filter((entry) => 'bug' in entry);
  expect({ seed, broken, bugs }).toEqual({ seed, broken: [], bugs: [] });
});
