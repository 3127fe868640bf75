<?php
// Reads a calendar with php-sabre-vobject, validates it and compares it with what was meant.
require_once '/usr/share/php/Sabre/VObject/includes.php';

$calendar = Sabre\VObject\Reader::read(file_get_contents($argv[1]));
$expected = json_decode(file_get_contents($argv[2]), true);
$problems = [];
foreach ($calendar->validate() as $message) {
    $problems[] = 'not valid: ' . $message['message'];
}
$events = [];
foreach ($calendar->VEVENT as $event) {
    $events[(string) $event->UID] = $event;
}
if (count($events) !== count($expected)) {
    $problems[] = count($events) . ' events, expected ' . count($expected);
}
$utc = new DateTimeZone('UTC');
foreach ($expected as $wanted) {
    if (!isset($events[$wanted['uid']])) {
        $problems[] = 'missing ' . $wanted['uid'];
        continue;
    }
    $event = $events[$wanted['uid']];
    foreach (['start' => $event->DTSTART, 'end' => $event->DTEND] as $name => $time) {
        $at = $time->getDateTime()->setTimezone($utc)->format('Y-m-d\TH:i:s\Z');
        if ($at !== $wanted[$name]) {
            $problems[] = "{$wanted['uid']} $name: $at, expected {$wanted[$name]}";
        }
    }
    foreach (['status' => 'STATUS', 'sequence' => 'SEQUENCE', 'location' => 'LOCATION'] as $name => $property) {
        // this version leaves commas and semicolons of a text as they are written
        $value = str_replace(['\\,', '\\;'], [',', ';'], (string) $event->$property);
        if ($value !== (string) $wanted[$name]) {
            $problems[] = "{$wanted['uid']} $name: $value, expected {$wanted[$name]}";
        }
    }
}
echo $problems ? implode("\n", $problems) . "\n" : 'php-sabre-vobject: ' . count($events) . " events as they were meant, and valid\n";
exit($problems ? 1 : 0);
