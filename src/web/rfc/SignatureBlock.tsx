import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import { minutesWords } from '../../words/rfc/minutes-words.ts';
import { writtenInstant } from '../../words/rfc/written.ts';
import { printWords } from '../../words/web/negotiation/print-words.ts';
import { sayIn } from '../ui/reader.ts';
import { SeamMark } from '../ui/SeamMark.tsx';
import classes from './Minutes.module.css';

/** One place for every party, side by side at the seam, above the hash that the signatures stand on. */
export function SignatureBlock({
  content,
  language,
}: {
  readonly content: MinutesContent;
  readonly language: 'en' | 'es';
}) {
  const w = minutesWords[language];
  const say = sayIn(language);
  const { record, recordHash, signatures } = content;
  return (
    <section className={classes.signatures}>
      <h3>{w.signatures}</h3>
      <div className={classes.places}>
        {record.parties.map((party) => {
          const one = signatures.find((signature) => signature.party === party.id);
          return (
            <div key={party.id} className={classes.place}>
              <h4>{party.name}</h4>
              <p className={classes.hand}>{one ? one.signer.name : ''}</p>
              {one ? (
                <p className={classes.note}>
                  {one.onBehalfOf && `${w.onBehalfOf(one.onBehalfOf.name)} · `}
                  {writtenInstant(one.at, language, record.review.zone)} · {w.method[one.method]}
                </p>
              ) : (
                <p className={classes.note}>{w.unsigned}</p>
              )}
            </div>
          );
        })}
      </div>
      <p className={classes.hash}>
        <SeamMark size={14} />
        <span>
          SHA-256 {recordHash} · {w.version} {record.revision}
          {content.inkedAt === null && ` · ${say(printWords.draft)}`}
        </span>
      </p>
    </section>
  );
}
