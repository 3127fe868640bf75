"""Reads a calendar with python3-icalendar and python3-recurring-ical-events and compares it with what was meant."""
import json
import sys
from datetime import datetime, timedelta, timezone

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
expected = json.load(open(sys.argv[2]))
problems = []


def instant(text):
    return datetime.fromisoformat(text.replace('Z', '+00:00'))


def found(event):
    return {
        'start': event['DTSTART'].dt.astimezone(timezone.utc),
        'end': event['DTEND'].dt.astimezone(timezone.utc),
        'status': str(event['STATUS']),
        'sequence': int(event['SEQUENCE']),
        'location': str(event['LOCATION']),
    }


events = {str(event['UID']): event for event in calendar.walk('VEVENT')}
if len(events) != len(expected):
    problems.append(f'{len(events)} events, expected {len(expected)}')
for wanted in expected:
    event = events.get(wanted['uid'])
    if event is None:
        problems.append('missing ' + wanted['uid'])
        continue
    want = {
        'start': instant(wanted['start']),
        'end': instant(wanted['end']),
        'status': wanted['status'],
        'sequence': wanted['sequence'],
        'location': wanted['location'],
    }
    if found(event) != want:
        problems.append(f'{wanted["uid"]}: {found(event)}, expected {want}')
    for name in ('DTSTAMP', 'LAST-MODIFIED', 'SUMMARY', 'URL'):
        if name not in event:
            problems.append(f'{wanted["uid"]} has no {name}')

# the time zones as the calendar itself describes them, without the reader's own knowledge
zones = {str(zone['TZID']): zone.to_tz() for zone in calendar.walk('VTIMEZONE')}
for event in events.values():
    for name in ('DTSTART', 'DTEND'):
        zone = event[name].params.get('TZID')
        if zone is not None:
            naive = event[name].dt.replace(tzinfo=None)
            offset = zones[zone].localize(naive).utcoffset()
            if offset != event[name].dt.utcoffset():
                problems.append(f'{zone} at {naive}: {offset} in the calendar, {event[name].dt.utcoffset()} elsewhere')

for wanted in expected:
    day = instant(wanted['start'])
    there = recurring_ical_events.of(calendar).between(day - timedelta(minutes=1), day + timedelta(minutes=1))
    if wanted['uid'] not in [str(event['UID']) for event in there]:
        problems.append(f'recurring-ical-events does not see {wanted["uid"]} at {wanted["start"]}')

print('\n'.join(problems) or f'python3-icalendar and recurring-ical-events: {len(events)} events as they were meant')
sys.exit(1 if problems else 0)
