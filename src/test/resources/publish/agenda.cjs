// Prints the events of a calendar file as ical.js understands them, one as a JSON array on each line.
const [, , library, file] = process.argv;
const ICAL = require(library);
const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(file, "utf8")));
for (const part of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(part);
  const start = event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString().replace(".000", "");
  const alarms = part.getAllSubcomponents("valarm").map(alarm => alarm.getFirstPropertyValue("trigger").toString() + " " + alarm.getFirstPropertyValue("description"));
  console.log(JSON.stringify([event.uid, String(event.sequence), part.getFirstPropertyValue("dtstamp").toJSDate().toISOString().replace(".000", ""), start,
    event.summary, event.description, part.getFirstPropertyValue("status"), part.getFirstPropertyValue("class"), ...alarms]));
}
