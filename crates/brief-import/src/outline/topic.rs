//! What a heading or a label is about, in the words of the known templates and in words near to them.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

/// What a heading or a label is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    /// The time at which the harm began.
    StartTime,
    /// The time at which it was noticed.
    DetectTime,
    /// The time at which it stopped growing.
    ContainTime,
    /// The time at which all was well again.
    ResolveTime,
    /// Another time: declared, closed, reviewed.
    OtherTime,
    /// The date, or the stretch of time.
    When,
    /// How long it lasted.
    Duration,
    /// What happened when.
    Timeline,
    /// The story in short.
    Summary,
    /// What it did, to whom.
    Impact,
    /// The system that failed.
    Affected,
    /// How many people it hit.
    Users,
    /// What it cost.
    Cost,
    /// Whether data were lost.
    DataLoss,
    /// Why it happened.
    Cause,
    /// What set it off.
    Trigger,
    /// One why after the other.
    Whys,
    /// How it was noticed.
    Detection,
    /// What was done about it at once.
    Resolution,
    /// What is still to do.
    Actions,
    /// What was done for good.
    ActionsDone,
    /// What is being done.
    ActionsRunning,
    /// What others should do.
    Advice,
    /// What went well.
    WentWell,
    /// What did not.
    WentWrong,
    /// Where there was luck.
    Lucky,
    /// What was learned.
    Lessons,
    /// How things work, for the understanding.
    Background,
    /// Technical detail in no special order.
    Details,
    /// How sure the report is, or how far it is.
    Status,
    /// Who was there, who wrote it, how severe it was, where more is to be found.
    Aside,
    /// Nothing that is known.
    Other,
}

/// Words of headings, in the order in which they are tried.
const HEADINGS: &[(Topic, &str)] = &[
    (Topic::Summary, r"^(short |brief )?description( of)?|description$|^what we know"),
    (Topic::OtherTime, r"^(date|time) of (the )?(report|publication|review|meeting)|^report(ed)? date$"),
    (
        Topic::Cause,
        r"what (we|is) (do not|don['’]t|not)( yet)? (yet )?know|^open questions$|^unknowns?$|why (it|this|things) (happened|failed|broke)",
    ),
    (
        Topic::Timeline,
        r"time ?line|chronolog|sequence of events|course of events|^(key )?events?( log)?$|what happened when|event log|incident log|^history|^log$|minute by minute|play.by.play|order of events|^updates?$|incident progress|status updates",
    ),
    (Topic::Whys, r"\b(5|five)\b.{0,3}why|^(the )?whys?$|why.{0,3}why"),
    (
        Topic::WentWell,
        r"went (well|right|ok)|what worked|worked well|^(the )?(good|positives|strengths|kudos)$|things that went well|did well|what helped",
    ),
    (Topic::Lucky, r"lucky|luck\b"),
    (
        Topic::WentWrong,
        r"went (wrong|poorly|badly|bad)|(not|n['’]t|less) (go|gone?|went)( so| as)? (well|right|smooth)|did ?n['’]?t (go|work)|went less well|could have (gone|been|done) (better|different)|^(the )?(bad|ugly|negatives|weaknesses|gaps|struggles|difficulties|problems encountered|pain points)$|can(not)? be improved|could be improved|could we (have )?(do|done) better|to improve|areas? (for|of) improvement|where we (got|were) unlucky|what did ?n['’]?t|what hindered|why (was|were)( ?n['’]t|n['’]t)? (it|this)( not)? (caught|detected|found|prevented|noticed)|why (did ?n['’]t|did) .{0,30}(catch|notice|detect)|why .{0,24}(not|n['’]t) .{0,16}(caught|detect|notic|prevent|found|spot|stop)|safeguards?",
    ),
    (
        Topic::Advice,
        r"recommend|advice|what (you|users?|customers?|operators|maintainers) (should|need|can|must)|required actions?|do i need|what should (you|i)|user actions?",
    ),
    (
        Topic::ActionsDone,
        r"actions? (already )?(taken|completed|done)|completed actions?|immediate (actions?|steps|measures)|already (done|taken|fixed)|measures taken|steps taken|what we('ve| have) (already )?(done|fixed|changed)|actions immediately",
    ),
    (Topic::ActionsRunning, r"in progress|ongoing (actions?|work)|currently working|actions? under ?way"),
    (
        Topic::Actions,
        r"action|next steps?|follow.?up|to.?dos?\b|remediat|corrective|prevent|recurrence|reoccur|what comes next|^what next|what('s| is) next|^next$|going forward|moving forward|future|improvements?|commitments?|counter ?measures|^(planned )?measures$|(what|how|steps) .{0,12}(are |will |do )we (are )?(do|doing|going|change|improv|plan|tak)|what (have )?we('re| are| have)? (changing|doing|changed|learned and)|what we (now |will |plan to |are |'re |’re )*(do|doing|change|changing|improve|improving|fixing|planning)( now| next| about it)?$|what (will|happens) next|^tasks?$|^tickets?$|^issues? (filed|raised|created)|mitigation (plan|strategy)|hardening|roadmap|plan$|how (we|do we|can we|will we) (will )?(avoid|prevent|stop|make sure|improv)|^jira|^bugs?$|work items",
    ),
    (
        Topic::Detection,
        r"detect|how (did |have )?we (find|found|notice|learn|discover)|discover|^identified( by)?$|alerting|^monitoring$|^alerts?$|how .{0,20}(noticed|found|identified)|noticed|identification|reported by",
    ),
    (Topic::Trigger, r"trigger|lead.?up|what changed|proximate|precipitat|initiating"),
    (
        Topic::Cause,
        r"cause|contribut|\bfault\b|^reasons?\b|underlying|diagnos|(root|cause|failure|problem|technical|incident|fault) analysis|^analysis|^why\b|why did|why it|how (it|this|did this|did it|could this) (came|come|happen|occur)|what went wrong|the bug|vulnerability$|explanation|^what broke|findings",
    ),
    (
        Topic::Duration,
        r"\bduration\b|\bdowntime\b|^time in sev|outage (length|duration|time)|length of (the )?(outage|incident)|total (outage|down) ?time|how long|time to (resol|repair|restor|recover|mitigat|fix)|^(mttr|ttr)$|incident duration",
    ),
    (
        Topic::Affected,
        r"^(affected|impacted|involved) (system|service|component|product|package|region|application|app|area|site|version|feature|software|server|environment|platform)s?|(system|service|component|product|package|region|application|feature|version|site|environment|platform)s? (affected|impacted|involved)|^(service|system|component|product|application|area|feature|platform)s?( names?| and functions?)?$|^scope of (the )?(affected|failure)",
    ),
    (
        Topic::Users,
        r"(users?|customers?|people|accounts?|clients|members|tenants|students) (affected|impacted)|^(affected|impacted) (users?|customers?|people|accounts?|clients|parties|tenants)|number of (users|customers|people)|who (was|is|were) affected|^affected$",
    ),
    (Topic::Cost, r"financial|revenue|^(total )?costs?\b|monetary|^loss(es)?$|amount (lost|stolen)|funds lost"),
    (Topic::DataLoss, r"data (loss|lost|impact|integrity)|lost data"),
    (
        Topic::Resolution,
        r"resolution|resolv|recover|response|respond|mitigat|\bfix|solution|how (did |have )?we (fix|respond|resolv|solv)|what (did we|we) (do|did)|^(how .{0,10})?remed|restor|repair|treatment|workaround|handling|containment|^rollback|what we did",
    ),
    (
        Topic::Impact,
        r"impact|effects?$|consequence|^(the )?scope|damage|symptom|blast radius|what (was|were|did) .{0,30}(affected|experience|see|notice)|user experience|customer experience|how .{0,20}affected|losses",
    ),
    (
        Topic::Summary,
        r"summary|tl;? ?dr|overview|abstract|what happened|synopsis|in short|in brief|^(incident |problem |issue |event )?(description|details)$|executive|introduction|^intro$|^(the |about the )?(incident|issue|problem|outage|event|failure|exploit|attack|disruption|vulnerability|story|facts)$|outline|at a glance|problem statement|^message$|short version|^report$|phenomenon|description of",
    ),
    (Topic::Lessons, r"lessons?|learn|takeaway|reflection|retrospective|discussion|conclusion|observations|insights"),
    (
        Topic::Background,
        r"background|context|architecture|how .{0,40}works?$|prerequisite|terminology|definitions|glossary|system overview",
    ),
    (
        Topic::Aside,
        r"reference|links?$|external|appendi|apendix|chat ?log|transcript|changelog|change log|authors?$|owner|commander|responder|participant|attendee|reviewers?|severity|priority|^sev\b|communicat|acknowledg|thanks|about (us|the)|further reading|resources|supporting|evidence|contact|compensation|credits?$|faq|questions|^tags?$|^labels?$|^lead$|^team$|incident lead|prepared|meeting|disclosure|distribution|comments|approv|document",
    ),
    (Topic::Status, r"^(current |incident |report |document )?status$"),
    (
        Topic::When,
        r"^(date|time|when|period|dates)\b.{0,30}$|^(incident|outage|event) (date|window|period|time)|^date and time|^date of|time of (occurrence|incident|the incident)|^occurrence|^date.?time|^time (and|&) date|^outage$|^time window|^(occurred|happened) on$",
    ),
    (
        Topic::Details,
        r"details?|technical|deep dive|investigation|root|step by step|the .{0,20}(attack|exploit)|attack|exploit|method|mechanics",
    ),
];

/// Words of labels that stand in front of a time.
const LABELS: &[(Topic, &str)] = &[
    (Topic::Summary, r"^(what|what happened|symptoms?)$"),
    (
        Topic::StartTime,
        r"^(the )?(incident|outage|impact|issue|event|problem|disruption|downtime|failure|service|user|customer|actual|degradation|fault|time|first)?s? ?(impact |outage )?(start(ed|s|ing)?|began|begin(s|ning)?|onset|introduced|occurr?(ed|s))( time| date| date ?/? ?time| timestamp| of (impact|incident|outage))?( at| on)?( time)?$|^(start|beginning|onset) of (the )?(impact|incident|outage|occurrence|failure|event|disruption)$|^(time|date) of (the )?(start|incident start|onset)$|^from$|^date ?/? ?time (of )?start$|^time started$",
    ),
    (
        Topic::DetectTime,
        r"^(the )?(incident|issue|outage|problem|first|time|initially|initial|event)? ?(detected|detection time|reported|report time|noticed|discovered|alerted|identified|first alert|alert|paged|page|spotted|observed|reported)( time| date)?( at| on)?( time)?$|^(team|we|staff|engineers?|ops) (was |were |is |are |made |became )?aware$|^(time|date) (of )?(detection|detected|discovery|discovered|reported)$",
    ),
    (
        Topic::ContainTime,
        r"^(the )?(incident|issue|outage|problem|impact|time)? ?(mitigated|mitigation time|contained|repaired|stabili[sz]ed|rolled back|patched|workaround applied|fix (deployed|applied))( time| date)?( at| on)?( time)?$|^(time|date) (of )?(mitigation|mitigated|containment|repair)$",
    ),
    (
        Topic::ResolveTime,
        r"^(the )?(incident|issue|outage|problem|impact|service|event|time|disruption|downtime|fully|user|customer|full|degradation|fault)? ?(impact |outage |service )?(resolved|resolution time|end(ed|s)?|finish(ed)?|fixed|restored|recovered|recovery time|restoration|over|all clear)( time| date| date ?/? ?time| timestamp)?( at| on)?( time)?$|^(time|date|end) (of )?(the )?(end|resolution|resolved|recovery|restoration|incident|impact|outage|ended)$|^(to|until)$|^time (ended|resolved)$",
    ),
    (
        Topic::OtherTime,
        r"^(the )?(incident|issue|time|case)? ?(declared|opened|closed|acknowledged|escalated|announced|published|posted|created|updated|last (updated|modified|reviewed)|triaged|published)( time| date)?( at| on)?$|^(time|date) (of )?(declaration|closure|publication)$|^time to (detect|acknowledge|declare|engage|identify)|^ttd$|^last_reviewed_on$|^published date$|^report date$|^review date$|^(post.?mortem|meeting|publication) date$|^modified_at$|^reviewed on$",
    ),
];

struct Rules {
    set: RegexSet,
    topics: Vec<Topic>,
}

impl Rules {
    fn of(parts: &[&[(Topic, &str)]]) -> Self {
        let rules: Vec<&(Topic, &str)> = parts.iter().flat_map(|part| part.iter()).collect();
        let set = RegexSet::new(rules.iter().map(|(_, pattern)| pattern))
            .expect("the patterns are constants that tests compile");
        Self { set, topics: rules.iter().map(|(topic, _)| *topic).collect() }
    }

    fn first(&self, text: &str) -> Option<Topic> {
        self.set.matches(text).iter().next().map(|at| self.topics[at])
    }
}

static HEADING_RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(&[HEADINGS]));
static LABEL_RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(&[LABELS, HEADINGS]));

/// Numbers, brackets and signs around the words of a heading.
static DRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[^\p{L}]+|\([^)]*\)|[*_`:：?!.…#]+$|\[[^\]]*\]")
        .expect("the pattern is a constant that tests compile")
});

/// What a heading is about. Long headings are titles and tell nothing.
pub(crate) fn of_heading(text: &str) -> Option<Topic> {
    let words = plain(text);
    if words.is_empty() || words.split_whitespace().count() > 9 {
        return None;
    }
    HEADING_RULES.first(&words)
}

/// What a label in front of a colon or in the first cell of a row is about.
pub(crate) fn of_label(text: &str) -> Option<Topic> {
    let words = plain(text);
    if words.is_empty() || words.split_whitespace().count() > 7 || words.len() > 60 {
        return None;
    }
    LABEL_RULES.first(&words)
}

fn plain(text: &str) -> String {
    // A heading in numbers keeps them: "5 whys" begins with its number.
    let lower = text.to_lowercase();
    if lower.trim_start().starts_with("5 ") || lower.trim_start().starts_with("5x") {
        return lower.trim().to_owned();
    }
    let mut words = DRESS.replace_all(&lower, "").trim().to_owned();
    while words.ends_with([':', '?', '!', '.', '*', ')', '-', '–']) {
        words.pop();
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn heading(text: &str, topic: Topic) {
        assert_eq!(of_heading(text), Some(topic), "{text}");
    }

    #[track_caller]
    fn label(text: &str, topic: Topic) {
        assert_eq!(of_label(text), Some(topic), "{text}");
    }

    #[test]
    fn knows_the_headings_of_the_templates() {
        heading("Root Causes", Topic::Cause);
        heading("3. Root cause analysis", Topic::Cause);
        heading("What went poorly?", Topic::WentWrong);
        heading("Where we got lucky", Topic::Lucky);
        heading("Five whys", Topic::Whys);
        heading("5 Whys", Topic::Whys);
        heading("TL;DR", Topic::Summary);
        heading("Timeline of the incident", Topic::Timeline);
        heading("TIMELINE (PDT)", Topic::Timeline);
        heading("What are we doing to prevent this?", Topic::Actions);
        heading("Recurrence Prevention", Topic::Actions);
        heading("How we responded", Topic::Resolution);
        heading("How it came about", Topic::Cause);
        heading("Immediate Actions Taken", Topic::ActionsDone);
        heading("Actionables", Topic::Actions);
        heading("Scope of impact", Topic::Impact);
        heading("Leadup", Topic::Trigger);
    }

    #[test]
    fn knows_the_labels_of_times() {
        label("First detected", Topic::DetectTime);
        label("Impact started", Topic::StartTime);
        label("start", Topic::StartTime);
        label("Reported at", Topic::DetectTime);
        label("Repaired", Topic::ContainTime);
        label("Fixed at", Topic::ResolveTime);
        label("Incident declared", Topic::OtherTime);
        label("Time to resolve", Topic::Duration);
        label("Time to detect", Topic::OtherTime);
        label("end", Topic::ResolveTime);
        label("Root Cause", Topic::Cause);
    }

    #[test]
    fn stays_silent_on_titles_and_common_words() {
        assert_eq!(of_heading("The Tidepool bridge and the nine days in May that followed it"), None);
        assert_eq!(of_label("Note"), None);
        assert_eq!(of_label("https"), None);
    }
}
