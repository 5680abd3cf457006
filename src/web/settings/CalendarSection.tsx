import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { dateText, weekdayText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from './workspace.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Zone, working days and days off; running clocks keep the calendar they began with. */
export function CalendarSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const reader = useReader();
  const reason = useWorkspaceReason(workspace, 'set-calendar');
  const fixed = reason !== undefined;
  const save = useAct('workspace.setCalendar');
  const [calendar, setCalendar] = useState(workspace.calendar);
  const [holiday, setHoliday] = useState('');
  const changed = JSON.stringify(calendar) !== JSON.stringify(workspace.calendar);
  const addHoliday = () => {
    if (!holiday) return;
    setCalendar({ ...calendar, holidays: [...new Set([...calendar.holidays, holiday])].sort() });
    setHoliday('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ calendar }, { onSuccess: () => toast(say(kitWords.saved)) });
  };
  const toggle = (day: number, works: boolean) =>
    setCalendar({
      ...calendar,
      workdays: works ? [...calendar.workdays, day].sort() : calendar.workdays.filter((one) => one !== day),
    });
  return (
    <Section id="calendar" title={say(settingsWords.calendar)} help={say(settingsWords.calendarHelp)}>
      {reason && <p className="soft">{reason}</p>}
      <form className="stack" onSubmit={submit}>
        <NativeSelect
          label={say(settingsWords.zone)}
          disabled={fixed}
          maw={380}
          value={calendar.zone}
          onChange={(event) => setCalendar({ ...calendar, zone: event.currentTarget.value })}
          data={ZONES.includes(calendar.zone) ? ZONES : [calendar.zone, ...ZONES]}
        />
        <fieldset disabled={fixed}>
          <legend className={classes.legend}>{say(settingsWords.workdays)}</legend>
          <div className={classes.days}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Checkbox
                key={day}
                label={weekdayText(reader, day)}
                checked={calendar.workdays.includes(day)}
                onChange={(event) => toggle(day, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <h3>{say(settingsWords.holidays)}</h3>
          {calendar.holidays.length === 0 && <p className="soft">{say(settingsWords.holidaysNone)}</p>}
          <ul className={classes.rows}>
            {calendar.holidays.map((day) => (
              <li key={day}>
                {dateText(reader, day, true)}
                {!fixed && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={say(settingsWords.removeNamed, { name: dateText(reader, day, true) })}
                    onClick={() =>
                      setCalendar({ ...calendar, holidays: calendar.holidays.filter((one) => one !== day) })
                    }
                  >
                    {say(kitWords.remove)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
        {!fixed && (
          <div className={classes.fields}>
            <TextInput
              type="date"
              label={say(settingsWords.holidayAdd)}
              value={holiday}
              onChange={(event) => setHoliday(event.currentTarget.value)}
            />
            <Button variant="default" disabled={!holiday} onClick={addHoliday}>
              {say(kitWords.add)}
            </Button>
          </div>
        )}
        <ProblemNotice problem={save.error} />
        {!fixed && (
          <div>
            <Button type="submit" loading={save.isPending} disabled={!changed}>
              {say(kitWords.save)}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}
