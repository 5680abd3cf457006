import { noticeWords } from '../../../words/web/notice-words.ts';
import { MailChoices } from '../../inbox/notices/MailChoices.tsx';
import { useSay } from '../../ui/reader.ts';
import { Section } from '../Section.tsx';
import { CalendarAddress } from './CalendarAddress.tsx';

/** Of what one wants mail, and the address for one's own calendar program. */
export function NoticesSection() {
  const say = useSay();
  return (
    <Section id="notices" title={say(noticeWords.settings)} help={say(noticeWords.settingsHelp)}>
      <MailChoices />
      <CalendarAddress />
    </Section>
  );
}
