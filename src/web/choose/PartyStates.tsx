import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { PartyName } from '../ui/PartyShape.tsx';
import { useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';

/** How far each side is: public, without a word of what it sealed. */
export function PartyStates({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const answer = (yes: boolean) => say(yes ? chooseWords.yes : chooseWords.notYet);
  return (
    <table className="table" style={{ maxInlineSize: 640 }}>
      <TableHead
        columns={[chooseWords.side, chooseWords.sideWhy, chooseWords.sideSealed, chooseWords.sideReady].map((word) =>
          say(word),
        )}
      />
      <tbody>
        {view.parties.map((party) => (
          <tr key={party.id}>
            <th scope="row">
              <PartyName party={party} />
            </th>
            <td>{answer(party.interestConfirmed)}</td>
            <td>{party.revision === 0 ? answer(false) : say(chooseWords.times, { count: party.revision })}</td>
            <td>{answer(party.ready)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
