//! Words that tell what a sentence is about: harm, cause, detection, repair, gaps, promises.

use std::sync::LazyLock;

use regex::Regex;

/// Compiles a pattern of words. Word borders and classes are those of ASCII, which keeps the search linear and fast.
fn words(pattern: &str) -> Regex {
    let pattern: String = pattern.split_whitespace().collect::<Vec<_>>().join("");
    let pattern = pattern.replace('_', r"[\s]+").replace(r"\b", r"(?-u:\b)").replace(r"\w", "[A-Za-z0-9'’-]").replace(r"\s", r"[ \x{a0}]").replace(r"\d", "[0-9]");
    regex::RegexBuilder::new(&pattern).case_insensitive(true).build().expect("the patterns are constants that tests compile")
}

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $pattern:expr;)*) => {
        $( $(#[$doc])* pub(crate) static $name: LazyLock<Regex> = LazyLock::new(|| words($pattern)); )*

        #[cfg(test)]
        mod tests {
            #[test]
            fn compiles_every_pattern() {
                $( assert!(super::$name.as_str().len() > 3); )*
            }
        }
    };
}

cues! {
    /// Something does not work for somebody.
    HARM = r"\b(fail(s|ed|ing|ure|ures)?|unavailab\w*|outages?|down(time)?|errors?|could_not|couldn['’]t|cannot|unable|(un|in)accessible|unreachable|not_(\w+_)?
        (available|accessible|reachable|able_to|work\w*|respond\w*|load\w*|be_\w+|start|processed|redirected|operat\w+)|degrad\w+|disrupt\w*|interrupt\w*|lost|losing|delay\w*|slow\w*|stuck|crash\w*|broken?|broke|offline|
        time-?outs?|timed_out|stopped|halted|stalled|affected|impacted|no_longer|reject\w*|refus\w*|blocked|missing|corrupt\w*|expos\w+|leak\w*|stolen|drain\w*|exploit\w*|attack\w*|compromis\w*|delet\w+|incorrect\w*|wrong\w*|
        dropp?(ed|s|ing)?|held_back|hung|hang(s|ing)?|overload\w*|saturat\w*|exhaust\w*|ran_out|run(s|ning)?_out|malicious\w*|unauthori[sz]ed|empty|blank|5\d\d(s|_errors?)?|latency|elevated|went_down|did_not|didn['’]t|out_of_\w+|pile_up|unresponsive|inconsisten\w*|duplicat\w*|vulnerab\w*)\b";
    /// The sentence says that there was no harm.
    HARMLESS = r"\b(no_(\w+_){0,2}(impact|effect|users?_(were_)?affected|customers?_(were_)?affected|disruption|loss)|(not|n['’]t)_(\w+_)?(affected|impacted|affect|impact)|unaffected|remains?_stable|without_(any_)?(impact|interruption))\b";
    /// Why it happened.
    CAUSAL = r"\b(root_causes?|caus(e|ed|es|ing)|because|due_to|as_a_(direct_)?(result|consequence)|result(ed|ing|s)?_(of|in|from)|led_to|leads_to|leading_to|reason|stem(s|med)_from|bugs?|consequently|therefore|meant_that|meaning_that|which_meant|
        introduced|misconfigur\w*|owing_to|attribut\w+_to|traced_(back_)?to|responsible_for|since_the|thus|contribut\w+|resulting|lack_of|oversight|mistake\w*|regression|defect|flaw|so_that|had_(been_)?(removed|expired|changed|left|stopped|reused)|accidentally|inadvertently|erroneous\w*|incorrectly|wrongly|too_(loose|low|small|high|strict|few|many|much))\b";
    /// The strongest words for a cause.
    ROOT = r"\b((root|underlying|primary|main|direct|actual|ultimate)_causes?|caus(ed|es)_by|was_caused|due_to|because|as_a_(result|consequence)|the_(reason|problem|issue|bug|cause)_(for_\w+_\w+_|was|is)|stem(s|med)_from|led_to|traced_(back_)?to|resulted_(from|in))\b";
    /// The report is not sure.
    DOUBT = r"\b(presumabl\w+|probabl\w+|(most_)?likely|we_(believe|think|suspect|assume)|suspect(ed)?|appears?_(to|that)|seem(s|ed)?_to|may_have|might_have|could_have_been_caused|apparently|possibly|it_is_possible|best_guess|assum\w+_that|still_confirm\w+)\b";
    /// The report does not know.
    IGNORANCE = r"\b(hypothes[ie]s|theory|not_yet_(known|clear|understood|confirmed|determined|identified)|unknown|under_investigation|still_(being_)?(investigat\w+|unclear|unknown|analy\w+|under)|(has|have|was|were|is|are)_not_(been_)?(determined|identified|known|found|confirmed|understood)|do_not_(yet_)?know|don['’]t_(yet_)?know|tbd|tbc|to_be_(determined|confirmed)|unclear|investigation_(is_)?(ongoing|continues)|continu\w+_to_investigate)\b";
    /// What set it off.
    TRIGGER = r"\b(trigger\w*|set_off|((was|were|is|are|been|being)_(\w+ly_)?(deployed|rolled_out|pushed|merged|released|applied|upgraded|updated|migrated|enabled|changed|drained|restarted|shipped|published|activated|promoted|installed|initiated|launched|switched|rebooted|replaced|introduced|removed|deleted|renewed))|
        (we|they|engineers?|team|developer|operator|administrator|attacker)_(\w+ly_)?(deployed|rolled_out|pushed|merged|released|applied|upgraded|updated|migrated|enabled|changed|performed|started|began|ran|switched|shipped|published|initiated|launched|made|executed|removed|deleted|called|accidentally_\w+|used)|
        (deploy\w*|upgrade|migration|release|roll-?out|maintenance|update|change|restart|failover|config\w*_change|refresh|rotation)_(\w+_){0,4}(started|began|begins|starts|is_(deployed|merged|initiated|applied)|reach\w+|went_(live|out)|goes_(live|out)|completed?)|
        expire[sd]?|power_(loss|outage|failure|cut)|lightning|hardware_failure|disk_(failure|failed)|(spike|surge|burst|flood|peak|increase)_(of|in)|after_(a|an|the)_(\w+_){0,3}(deploy\w*|upgrade|update|change|release|migration|restart|roll-?out|maintenance)|during_(a|an|the|this)?_?(\w+_){0,3}(deploy\w*|upgrade|update|migration|roll-?out|maintenance|outage))\b";
    /// A safeguard was missing, or did not work.
    GAP = r"\b((no|any|without|lack(ed|ing|s)?(_of)?|insufficient|missing|absence_of|inadequate|not_enough|limited|few)_(\w+_){0,4}(alert\w*|alarm\w*|monitor\w*|tests?|testing|test_coverage|coverage|checks?|review\w*|validation|safeguards?|limits?|rate_limit\w*|backups?|redundancy|failover|documentation|runbooks?|playbooks?|protection\w*|authentication|verification|staging|canary|circuit_breaker\w*|visibility|observability|automation|detection|guard\w*|process|procedure\w*|isolation|notification\w*|capacity|lint\w*|configuration)|
        (alert\w*|alarm\w*|monitor\w*|tests?|checks?|review\w*|ci|pages?|linter|audit|staging|probe\w*|validation|dashboards?)_(\w+_){0,6}(not|n['’]t|never|failed_to|only|missed|did_not|didn['’]t|does_not|doesn['’]t|no_longer|nobody)|
        (did|was|were|is|are|had|has|have|do|does|could)_?(not|n['’]t|never)_(\w+_){0,4}(alert\w*|page[ds]?|fire[ds]?|catch|caught|detect\w*|notic\w*|test\w*|review\w*|monitor\w*|configured|cover\w*|validat\w*|check\w*|enabled|prevent\w*|reject|receive_any|trigger\w*|document\w*|known_to|include|aware|protect\w*|verif\w*|have_(\w+_){0,4}(alert\w*|monitor\w*|authentication|enabled|place|tests?|backups?))|
        never_(\w+_)?(tested|reviewed|monitored|updated|documented|checked|verified|validated|exercised|caught|noticed)|(was|were|been)_untested|nobody_(\w+_)?(noticed|was|knew|saw|actually)|no_one_(noticed|was|knew|saw)|not_been_(tested|monitored|reviewed|noticed|detected|documented)|should_have_(\w+_)?(been|detected|caught|alerted|failed|prevented|noticed)|would_have_(been_)?(caught|prevented|detected|avoided|alerted)|could_have_been_(avoided|prevented|caught|detected)|went_unnoticed|
        unnoticed|undetected|too_(late|loose|high|low|slow(ly)?|noisy|coarse)|silently|ignored|unmonitored|undocumented|last_(reviewed|tested|updated)|manual(ly)?|single_point_of_failure|diverged|simultaneously|all_at_once|at_the_same_time|at_once|does_not_(reject|check|validate|alert|test)|passed_(in|all|the)|blind_spot|false_sense)\b";
    /// Somebody or something notices.
    DETECT = r"\b(alert(s|ed|ing)?|alarms?|page[ds]?_?(on-?call|us|the|out)?|pager|paging|report(ed|s|ing)?|notic(e|ed|es|ing)|detect(s|ed|ion)?|aware|observ(e|ed|es)|discover(s|ed)?|spot(s|ted)?|notified|notif(y|ies|ying)|woke|warn(s|ed)?|tickets?|complain\w*|calls?_the|flag(s|ged)|informed|contacted|raises?_an|escalat\w+|identified)\b";
    /// A watching program.
    MACHINE = r"\b(alert(s|ed|ing)?|alerted|alarms?|paged?|pages|pager\w*|opsgenie|victorops|monitor(ing|s|ed)?|nagios|icinga|pingdom|prometheus|alertmanager|grafana|datadog|new_relic|sentry|dashboards?|synthetic\w*|probes?|health_?-?checks?|statuscake|uptime_?robot|zabbix|cloudwatch|stackdriver|sensu|watchdog|automated|automatic(ally)?|splunk|kibana|metrics?|logs_show\w*|telemetry|catchpoint|honeycomb)\b";
    /// Those for whom the system is there.
    PEOPLE = r"\b(users?|customers?|clients?|readers?|visitors?|community|community_members?|(a|the)_member_of_the_community|github_issues?|twitter|tweets?|reddit|forum\w*|support_(desk|team|tickets?|requests?|cases?|channels?)|service_desk|help_?desk|tickets?|complain\w*|subscribers?|couriers?|merchants?|contributors?|volunteers?|players?|viewers?|developers_reported|members?|people_reported|reports?_(of|from)|reached_out)\b";
    /// Our own people.
    STAFF = r"\b(engineers?|our_team|the_team|security_team|(we|i)_(\w+_)?(noticed?|observed?|detect(ed)?|discovered?|identif\w+|became_aware|saw|spotted|realised|realized|found|were_alerted)|on-?call|operators?|employees?|staff|colleagues?|internal(ly)?|manager|sre|sres|administrators?|ops|maintainers?|developers?|team_members?|manually|during_(a_)?(routine|review)|qa)\b";
    /// Others who told us.
    OUTSIDER = r"\b(researchers?|vendors?|suppliers?|providers?|partners?|white-?_?hats?|bug_bounty|hacker_?one|security_(firm|company|researchers?)|third_part(y|ies)|auditors?|external_(party|parties|team)|upstream|independent|journalists?|police)\b";
    /// The harm begins.
    BEGINS = r"\b((outages?|incidents?|impact|issues?|disruptions?|downtime|degradation|attack|exploit|problems?|errors?|failures?|symptoms?)_(\w+_){0,2}(start(s|ed|ing)?|beg[ai]ns?|beginning|commence[sd]?|onset|first_(seen|observed|occur\w*))|(start|beginning|onset|begin)_of_(the_)?(\w+_)?(outages?|incidents?|impact|issues?|disruption|downtime|degradation|attack|problems?|event)|(first|initial)_(\w+_){0,2}(errors?|failures?|failed|fails?|impact|symptoms?|timeouts?|malicious|attack)|(errors?|latency|failures?|queue\w*|requests?|load|traffic)_(\w+_){0,3}(start|begin|began|rise|rises|spike|grow|increase)(s|ed)?)\b";
    /// All is well again.
    ENDS = r"\b((outages?|incidents?|impact|issues?|disruptions?|downtime|degradation|attack|problems?|event)_(\w+_){0,3}(end(s|ed)?|over|resolved|cleared?|closed|mitigated_fully|concluded)|end_of_(the_)?(\w+_)?(outages?|incidents?|impact|issues?|disruption|downtime|degradation|attack|event)|all_clear|(fully|completely|services?|everything|system|site|platform|functionality|access|connectivity|operations?)_(\w+_){0,4}(recovered|restored|resolved|operational|back|healthy|online|available)|
        back_(to_normal|up|online|to_(\w+_){0,2}(normal|baseline|nominal|healthy|usual)\w*)|(return(s|ed|ing)?|went|goes|recover(ed|s)?|restored)_(back_)?to_(\w+_){0,3}(normal|nominal|baseline|expected|usual|healthy|pre-\w+|full)\w*|(is|are|was|were|be|been)_(\w+_){0,2}normal(_again)?|normal_again|normali[sz]e[ds]?|resum(e|es|ed)_(\w+_)?(normal|operation\w*|service|processing)|operational_again|(is|was|been)_(now_)?(fully_)?resolved|^resolved\b|(have|has|had)_(fully_)?recovered|(recovers|recovered)\b|backlog_(\w+_){0,2}(cleared|processed|drained)|completely_resolved|service_restoration|all_(\w+_){1,3}(had_left|delivered|restored|recovered|healthy|up|green|operational|working|online|warm_again))\b";
    /// Something is done that stops the harm.
    CONTAINS = r"\b(roll(s|ed|ing)?_?-?back|revert(s|ed|ing)?|mitigat(e|ed|es|ion)|(is|was|been|now|fully)_contained|contain(ed|s)?_the_(attack|damage|incident|issue|impact)|(hot-?)?fix(es)?_(\w+_){0,4}(deployed|implemented|applied|released|rolled_out|pushed|live|merged|in_place|shipped|completed?)|(deploy|appl|implement|releas|push|ship|merg)(y|ies|ied|e|ed|es|s)?_(\w+_){0,5}(hot-?fix|fix|fixed|patch|workaround|change)|workaround|disabled?|paused?|failed_over|fail-?over|restart(s|ed)?|scal(ed|ing)_(up|out)|blocked|patched|(is|are|was|were)_(\w+_)?(moved|switched|redirected|shifted|taken_down|unpublished|removed|revoked|replaced|deleted|isolated|drained|rerouted|put_back)|moved_to|switched_(over_)?to|traffic_(\w+_){0,2}(moved|shifted|rerouted|redirected|drained)|unpublished|revoked|taken_down|killed|turned_off|shut_down|new_\w+_installed|added_(more_)?capacity|successfully_(set|deployed|applied))\b";
    /// Something was done.
    DID = r"\b((was|were|been|is|are|has|have|had)_(\w+ly_)?(been_)?(\w+ly_)?(rolled_back|reverted|deployed|restarted|fixed|disabled|applied|replaced|removed|restored|rebuilt|scaled|moved|patched|released|added|deleted|switched|re-?enabled|increased|reduced|blocked|changed|updated|upgraded|put_back|given|sent|rotated|revoked|unpublished|taken_down|resolved|cleared|implemented|installed|built|made|set|redeployed|drained|failed_over|repaired|corrected|recovered|paused|reset|cleaned_up|stopped)|
        (we|team|engineers?|sre|sres|on-?call|they|i|guardians?|vendor|operators?|staff)_(\w+_){0,2}(rolled_back|reverted|deployed|restarted|fixed|disabled|applied|replaced|removed|restored|rebuilt|scaled|moved|patched|released|added|deleted|switched|re-?enabled|increased|reduced|blocked|changed|updated|upgraded|made|set|rotated|revoked|resolved|cleared|recovered|paused|stopped|implemented|installed|put|failed_over|ran|redeployed|published|drained|reset|shut|turned|redirected)|by_(manually_)?(adding|applying|restarting|rolling|reverting|removing|disabling|reducing|scaling|deploying|setting|replacing|switching)|manually_(adding|restarting|removing|\w+ing)|mitigated_by|fixed_by|resolved_by|effectively_disabled)\b";
    /// Somebody promises something.
    PROMISE = r"\b((we|i|team|yearn|users?)['’]?(_will|ll|_are_going_to|_plan_to|_intend_to|_need_to|_must|_should|_have_to|_want_to|re_going_to)|(is|are)_(being|currently|now|already)_(\w+ed|\w+ing|re\w+|built|written|made|set)|we_(are|['’]re)_(\w+ly_|also_|now_)?(working|taking|improving|adding|setting|investigating|implementing|reviewing|updating|building|changing|introducing|moving|planning|looking|evaluating|rolling|creating|migrating|developing|increasing|making|exploring|considering|conducting)|(will|shall|should|must)_(\w+_)?be_\w+|needs?_to_be|going_forward|from_now_on|we_have_(since_|also_|now_|already_)?(added|implemented|updated|changed|introduced|improved|increased|deployed|fixed|put|set_up|created|removed|started|begun|rotated|enabled)|to_prevent_(this|similar|such|recurrence)|we_ensure)\b";
    /// It is for others to do.
    OTHERS = r"\b((users?|customers?|maintainers|developers|operators|administrators|you|anyone|everyone)_(\w+_){0,3}(should|must|need_to|may_want|are_(advised|encouraged|invited|recommended))|you_(should|can|need|must|may)|please|we_recommend_(that_)?(you|users|all)|if_you)\b";
    /// It is done already.
    DONE = r"(\b(done|completed?|finished|shipped|resolved|closed|implemented)\b|✅|✔|☑)";
    /// It is being done.
    RUNNING = r"\b(in_progress|in-progress|ongoing|wip|started|underway|being_\w+|we_(are|['’]re)_(\w+ly_|also_|now_)?(working|improving|adding|setting|investigating|implementing|reviewing|updating|building|changing|introducing|moving|rolling|creating|migrating|developing|increasing|making|conducting))\b";
    /// It begins with a verb in the past: `Added an alert`.
    PAST = r"^(\W*)(added|updated|fixed|deployed|implemented|created|removed|increased|decreased|changed|replaced|rolled_back|reverted|upgraded|enabled|disabled|improved|rotated|revoked|restarted|migrated|moved|patched|introduced|documented|configured|installed|set_up|unpublished|published|reduced|completed|contacted|notified|reset|switched|restored|blocked|tightened|reviewed|made|built|wrote)\b";
    /// It only helps for a time.
    MAKESHIFT = r"\b(workaround|temporar\w+|interim|stop-?gap|short-?term|emergency|for_now|until_a)\b";
    /// Data were lost or exposed, or were not.
    DATA = r"\b(data|records?|orders?|messages?|transactions?|files?|backups?|emails?|information|none|commits?|events?|content)\b";
    /// A loss of data is denied.
    KEPT = r"\b(no_(\w+_){0,3}(data|records?|information|messages?|orders?|transactions?|emails?|events?|files?)(_or_\w+)?_(\w+_){0,4}(loss|lost|leak\w*|exposed|compromised|corrupt\w*|affected|deleted|missing|breach\w*|was|were|has_been)|no_(\w+_){0,2}(loss|leakage|corruption)(_or_\w+|_and_\w+)?_of_(\w+_){0,3}(data|information|records?)|no_(\w+_){0,2}(data_)(loss|corruption|breach|leak\w*)|no_(leakage|loss)_or_(leakage|loss)|none_(were|was|of_\w+_(were|was))_(\w+_)?lost|without_(any_)?(data_loss|loss_of_data|losing_(any_)?data)|(data|information|integrity)_(\w+_){0,8}(not_(\w+_)?(affected|lost|compromised|impacted|at_risk|exposed)|was_never_at_risk|remained_(safe|intact|secure)|were_maintained|is_safe|was_safe|are_safe|were_safe|is_intact)|(did|does)_not_(\w+_){0,2}(lose|result_in)_(\w+_){0,3}data|data_loss_(was|did)_not|all_(\w+_){0,3}(data|messages|emails|orders|records)_(\w+_){0,3}(recovered|intact|safe|preserved|restored|delivered))\b";
    /// Data were lost.
    LOST = r"\b(data_(was|were|has_been|have_been|is|are)_(\w+_){0,3}(lost|deleted|corrupted|destroyed|overwritten|unrecoverable|not_recover\w+)|lost_(\w+_){0,4}(data|records?|messages?|events?|commits|transactions|files|writes)|(\w+_)?data_loss_(of|for|occurred|affect\w+|window)|loss_of_(\w+_){0,3}(data|records|messages|events)|(records?|messages?|events?|writes?|rows?|files?|transactions|comments|snippets|queries|emails)_(\w+_){0,2}(were|was|are|have_been)_(\w+_){0,2}(lost|deleted|dropped|destroyed|unrecoverable|permanently)|permanently_(lost|deleted)|unrecoverable|irrecoverabl\w+|could_not_be_recovered|cannot_be_recovered|corrupted_(\w+_)?data)\b";
    /// Money went, or was kept.
    LOSS = r"\b(lost|los(s|ses|ing)|stolen|stole|drain\w*|exploit\w*|took|taken|transferred|moved|profit\w*|gain\w*|damage\w*)\b";
    /// Money was kept or came back.
    SAVED = r"\b(sav(e|ed|ing)|recover\w*|returned|rescued|not_touched|safe|untouched|protected|secured|white-?hat\w*)\b";
    /// Money is paid for the harm.
    PAID = r"\b(refund\w*|credit\w*|compensat\w*|reimburs\w*|paid|pay|payouts?|bounty|fine[ds]?|penalt\w+|cost\w*)\b";
    /// Money that was at stake, or did not come in.
    STAKE = r"\b(total|at_risk|deposits?|aum|tvl|revenue|sales|turnover|worth|orders?|value|funds|exposed?)\b";
}
