import { useId } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { mapWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { pictureWords } from '../../words/web/negotiation/picture-words.ts';
import { Figure } from '../ui/Figure.tsx';
import { PartyName } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './InterestMap.module.css';
import { MapPicture } from './MapPicture.tsx';

/** What both sides want and why, with the points their reasons are about in the middle; a list says the same. */
export function InterestMap({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { language } = useReader();
  const id = useId();
  const words = mapWordsFor(view.parties.length);
  const shared = view.issues.filter(
    ({ id: issue }) =>
      new Set(view.interests.filter(({ concerns }) => concerns.includes(issue)).map(({ party }) => party)).size > 1,
  );
  const caption = shared.length
    ? say(words.mapShared, { points: shared.map(({ text }) => textIn(text, language)).join(', ') })
    : say(words.mapNothingShared);
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h3 id={id}>{say(words.mapTitle)}</h3>
      {view.interests.length === 0 ? (
        <p className="soft">{say(pictureWords.mapEmpty)}</p>
      ) : (
        <Figure
          caption={caption}
          picture={
            <div className={classes.frame}>
              <MapPicture view={view} shared={shared.map((issue) => issue.id)} label={caption} />
              <div className={classes.narrow}>
                <ReasonTable view={view} />
              </div>
            </div>
          }
          table={<ReasonTable view={view} />}
        />
      )}
    </section>
  );
}

/** The same as the picture, as a table: side, reason, what it is about. */
function ReasonTable({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { language } = useReader();
  const about = (concerns: readonly string[]) =>
    view.issues.filter(({ id }) => concerns.includes(id)).map(({ text }) => textIn(text, language));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(pictureWords.side)}</th>
          <th scope="col">{say(pictureWords.reason)}</th>
          <th scope="col">{say(pictureWords.about)}</th>
        </tr>
      </thead>
      <tbody>
        {view.parties.map((party) => {
          const reasons = view.interests.filter((one) => one.party === party.id);
          if (reasons.length === 0)
            return (
              <tr key={party.id}>
                <th scope="row">
                  <PartyName party={party} />
                </th>
                <td className="soft" colSpan={2}>
                  {say(pictureWords.noReason)}
                </td>
              </tr>
            );
          return reasons.map((reason, index) => (
            <tr key={reason.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={reasons.length}>
                  <PartyName party={party} />
                </th>
              )}
              <td style={{ overflowWrap: 'anywhere' }}>
                {reason.text}
                {!reason.confirmed && <span className="soft small"> ({say(pictureWords.unconfirmed)})</span>}
              </td>
              <td className="soft">{about(reason.concerns).join(', ') || '–'}</td>
            </tr>
          ));
        })}
      </tbody>
    </table>
  );
}
