import { Fragment } from 'react';
import { shellWords } from '../../words/web/shell-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useSay } from '../ui/reader.ts';

const ROWS = [
  [['Ctrl K', 'Cmd K'], 'keyPalette'],
  [['C'], 'keyNew'],
  [['J', 'K'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['E'], 'keyDone'],
  [['Esc'], 'keyBack'],
  [['G', 'I W N A L S P'], 'keyGo'],
  [['W'], 'keySay'],
  [['/'], 'keySearch'],
  [['?'], 'keyHelp'],
] as const;

/** The keys, as a table. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say(shellWords.shortcuts)} opened onClose={onClose}>
      <table className="table">
        <tbody>
          {ROWS.map(([keys, label]) => (
            <tr key={label}>
              <th scope="row">{say(shellWords[label])}</th>
              <td>
                {keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && ` ${label === 'keyGo' ? say(shellWords.thenKey) : ''} `}
                    <kbd>{key}</kbd>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{say(shellWords.shortcutsHelp)}</p>
    </Dialog>
  );
}
