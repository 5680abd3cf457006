import { Link } from '@tanstack/react-router';
import { shellWords } from '../../words/web/shell-words.ts';
import { browserLanguage } from '../data/settings.ts';
import { paths } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { sayIn } from '../ui/reader.ts';

export function NotFoundPage() {
  const say = sayIn(browserLanguage());
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
