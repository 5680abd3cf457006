import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import { rfcSectionWords } from '../../words/rfc/headings.ts';
import { minutesWords } from '../../words/rfc/minutes-words.ts';
import { written, writtenInstant } from '../../words/rfc/written.ts';
import { say } from '../../words/sentence.ts';
import classes from './Minutes.module.css';
import { Cost, Impact, Lines, Metric } from './MinutesSections.tsx';
import { SignatureBlock } from './SignatureBlock.tsx';

/** The minutes as a document: the words of every export, set in serif on white, with places to sign. */
export function Minutes({ content, language }: { readonly content: MinutesContent; readonly language: 'en' | 'es' }) {
  const { record } = content;
  const w = minutesWords[language];
  const heading = (section: keyof typeof rfcSectionWords) => say(rfcSectionWords[section], language, {});
  return (
    <article className={`document ${classes.paper}`} lang={language} aria-label={record.title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{record.title}</h2>
        <p className={classes.status} data-draft={content.inkedAt === null || undefined}>
          {content.inkedAt === null ? w.notSigned : w.signedByAll}
        </p>
        <p className={classes.note}>
          {w.prevails(record.prevailing)} {w.askedOn(writtenInstant(record.filedAt, language, record.review.zone))}
        </p>
      </header>
      <dl className={classes.facts}>
        <dt>{w.ask}</dt>
        <dd>{record.ask}</dd>
        <dt>{w.forWhom}</dt>
        <dd>{record.forWhom}</dd>
      </dl>
      <section>
        <h3>{w.parties}</h3>
        <div className={classes.parties}>
          {record.parties.map((party) => (
            <div key={party.id}>
              <h4>{party.name}</h4>
              {party.position && (
                <p>
                  <span className={classes.label}>{w.position}</span> {party.position}
                </p>
              )}
              {party.interests.map((interest) => (
                <p key={interest}>
                  <span className={classes.label}>{w.interest}</span> {interest}
                </p>
              ))}
            </div>
          ))}
        </div>
      </section>
      <section>
        <h3>{heading('outcome')}</h3>
        {record.outcome === 'yes' ? (
          <p>{w.yes}</p>
        ) : (
          <>
            <p>{w.yesIf}</p>
            <ul className={classes.list}>
              {record.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h3>1. {heading('change')}</h3>
        <Lines text={record.change.summary} />
        {record.change.scope.length > 0 && (
          <table className={classes.scope}>
            <thead>
              <tr>
                <th scope="col">{w.point}</th>
                <th scope="col">{w.agreed}</th>
              </tr>
            </thead>
            <tbody>
              {record.change.scope.map(({ point, choice }) => (
                <tr key={written(point, language)}>
                  <th scope="row">{written(point, language)}</th>
                  <td>{written(choice, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h4>{w.notIncluded}</h4>
        <Lines text={record.change.notIncluded || '–'} />
      </section>
      <section>
        <h3>2. {heading('impact')}</h3>
        <Impact record={record} language={language} />
      </section>
      <section>
        <h3>3. {heading('cost')}</h3>
        <Cost record={record} language={language} />
      </section>
      <section>
        <h3>4. {heading('metric')}</h3>
        <Metric record={record} language={language} />
      </section>
      <SignatureBlock content={content} language={language} />
    </article>
  );
}
