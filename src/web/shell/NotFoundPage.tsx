import { Link } from '@tanstack/react-router';
import { shellWords } from '../../words/web/shell-words.ts';
import { pageLanguage } from '../data/settings.ts';
import { paths } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { sayIn } from '../ui/reader.ts';

/** An address that is no page, outside of any. */
export function NotFoundPage() {
  return (
    <main id="content" tabIndex={-1}>
      <NothingHere />
    </main>
  );
}

/** The same within a page. */
export function NothingHere() {
  const say = sayIn(pageLanguage());
  return (
    <div className="stack page-alone">
      <PageHead title={say(shellWords.notFound)} />
      <p>{say(shellWords.notFoundHelp)}</p>
      <p>
        <Link to={paths.inbox()}>{say(shellWords.toInbox)}</Link>
      </p>
    </div>
  );
}
