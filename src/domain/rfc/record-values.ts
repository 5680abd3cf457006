import type { Id } from '../id.ts';
import type { RfcEvent } from './events.ts';

type Values = Readonly<Record<string, string | number | readonly string[]>>;
type Named = readonly { readonly id: Id; readonly name: string }[];

/** The blanks of an event's sentence in the record; the sentence itself is in `words/rfc/events.ts`. */
export function rfcRecordValues(event: RfcEvent, parties: Named): Values {
  const partyName = (id: Id | null): string => parties.find((party) => party.id === id)?.name ?? '';
  switch (event.type) {
    case 'RfcDrafted':
      return { revision: event.revision };
    case 'RfcEdited':
      return { revision: event.revision, field: event.field, party: partyName(event.party) };
    case 'RfcOpened':
      return { commentsCloseAt: event.commentsCloseAt, late: event.late ? 1 : 0 };
    case 'CommentAdded':
      return { section: event.section, text: event.text, party: partyName(event.party) };
    case 'NothingToAddSaid':
      return { party: partyName(event.party) };
    case 'RfcSigned': {
      const { party, signer, onBehalfOf, recordHash, proof } = event.signature;
      return {
        party: partyName(party),
        signer: signer.name,
        onBehalfOf: onBehalfOf?.name ?? '',
        recordHash,
        method: proof.method,
      };
    }
    case 'SignaturesVoided':
      return { count: event.signatures.length, fields: event.fields };
    case 'SigningDelegated':
      return { party: partyName(event.party), from: event.from.name, to: event.to.name, until: event.until };
    case 'DelegationRevoked':
      return { party: partyName(event.party) };
    case 'RfcInked':
      return { recordHash: event.recordHash, signers: event.signatures.map((signature) => signature.signer.name) };
    case 'RfcAbandoned':
      return { because: event.because };
    default:
      return {};
  }
}
