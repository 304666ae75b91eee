//! The whole walk, by keyboard alone: from an empty brief to the two files on the disk, in which all that was typed stands.

use std::fs;

use serde_json::json;

use super::app::{App, Home, run};
use super::paper::words_of;

#[test]
fn a_whole_briefing_is_typed_by_keyboard_alone_and_stands_in_both_files() {
    run(async {
        let home = Home::new();
        let app = App::start(&home, &[]).await;
        app.push("New brief Six steps, about ten minutes Ctrl N").await;
        app.wait("return document.querySelector('.slide svg') !== null").await;
        let hear = "window.refused = []; addEventListener('unhandledrejection', (event) => {\
            window.refused.push(String(event.reason?.message ?? event.reason)); }); return true;";
        app.look(hear).await;
        let walk = Walk { app: &app };
        walk.situation().await;
        walk.impact().await;
        walk.tables().await;
        walk.cause().await;
        walk.fix().await;
        walk.risk().await;
        walk.ask().await;
        walk.look().await;
        walk.save(&home).await;
        walk.export(&home).await;
        check(&home);
        assert_eq!(app.look("return window.refused").await, json!([]), "nothing is refused in silence");
        app.end().await;
    });
}

/// Whether an editor offers something and has chosen the first of it.
const OFFERED: &str = "document.querySelector('.cm-tooltip-autocomplete [aria-selected=true]') !== null";

/// A person who goes through the steps.
struct Walk<'a> {
    app: &'a App,
}

impl Walk<'_> {
    async fn step(&self, number: u8, title: &str) {
        self.app.press(&format!("Control+{number}")).await;
        self.app.wait(&format!("return document.querySelector('main h1')?.innerText === {}", json!(title))).await;
        // Into the questions, past the bar and the steps.
        self.app.press("F6").await;
    }

    /// Fills fields, one after the other in the order in which Tab meets them.
    async fn fill(&self, fields: &[(&str, &str)]) {
        for (name, words) in fields {
            self.app.fill(name, words).await;
        }
    }

    /// Adds a member to a list and waits until its first field has the focus.
    async fn add(&self, button: &str, first: &str) {
        self.app.push(button).await;
        self.app.focus_on(first).await;
    }

    /// Opens the questions at the end of a step that nobody has to answer.
    async fn open_rest(&self) {
        self.app.push("If you have time").await;
    }

    async fn situation(&self) {
        self.step(1, "What happened?").await;
        self.fill(&[
            ("The system in plain words", "online ticket sales"),
            ("Name of the incident", "Ticket sales outage"),
            ("Started", "yesterday 9:05"),
            ("Noticed", "9:12"),
            ("Harm stopped growing", "10:20"),
            ("Working again", "11:45"),
        ])
        .await;
        self.app.tab_to("Significant money").await;
        self.app.press("Space").await;
        self.app.focus_on("Why: Significant money").await;
        self.app.write("About £140,000 of sales came late").await;
        self.app.tab_to("Reputation").await;
        self.app.press("Space").await;
        self.app.focus_on("Why: Reputation").await;
        self.app.write("940 fans wrote to us, and one radio station asked").await;
        self.fill(&[
            ("Start of the meeting", "tomorrow 15:00"),
            ("Minutes you have", "10"),
            ("Who listens", "the CEO"),
        ])
        .await;
        self.open_rest().await;
        self.fill(&[(
            "Summary",
            "For almost three hours nobody could buy a ticket online. All orders that were paid are safe.",
        )])
        .await;
        self.fill(&[("Time zone", "London time"), ("Where the times come from", "sales log")]).await;
        self.app.choose("Setting", "O").await;
        self.fill(&[
            ("Who speaks", "Head of Ticketing"),
            ("Who may read it", "Confidential"),
            ("Currency", "GBP"),
            ("Number of the incident", "INC-7731"),
        ])
        .await;
        self.add("Add a point", "A point to say").await;
        self.app.write("We found it before the press did.").await;
        self.fill(&[("Background", "Told by the sales desk on the telephone.")]).await;
    }

    async fn impact(&self) {
        self.step(2, "How many, how much?").await;
        self.add("Add a figure", "Figure").await;
        self.fill(&[
            ("Figure", "18,400"),
            ("What it counts", "tickets could not be bought"),
            ("Where it comes from", "order log"),
            ("When it was read", "12:30"),
        ])
        .await;
        self.add("Add a figure", "Figure").await;
        self.fill(&[
            ("Figure", "22%"),
            ("What it counts", "of the day's tickets"),
            ("Where it comes from", "order log"),
        ])
        .await;
        self.app.push("Work out a loss rate × time × share").await;
        self.fill(&[
            ("Usually earned", "£75,000"),
            ("For how many minutes", "160"),
            ("Which share of it was lost", "70%"),
        ])
        .await;
        self.app.see("£140,000").await;
        self.app.push("Add it as figures").await;
        self.app.focus_on("Figure").await;
        self.app.tab_to("What it counts").await;
        self.app.press("Control+a").await;
        self.app.write("of sales came late").await;
        self.fill(&[
            ("What failed", "Ticket sales failed"),
            ("What customers noticed", "They waited for a minute, then read that the hall was closed."),
            ("Who was hit", "Fans who buy online; the box offices sold on."),
        ])
        .await;
        self.open_rest().await;
        self.fill(&[("Reputation", "One radio station asked."), ("Law and contracts", "No card data left us.")]).await;
    }

    /// Types rows into a field of prose, takes them out again, and pastes them where the focus goes next.
    async fn carry(&self, rows: &str, to: &str) {
        self.app.tab_to("Law and contracts").await;
        self.app.press("Control+End").await;
        self.app.press("Enter").await;
        self.app.write(rows).await;
        for _ in 0..rows.lines().count() - 1 {
            self.app.press("Shift+ArrowUp").await;
        }
        self.app.press("Shift+Home").await;
        self.app.press("Control+x").await;
        self.app.press("Backspace").await;
        self.app.tab_to(to).await;
        self.app.press("Control+v").await;
    }

    async fn tables(&self) {
        self.carry("Waiting time at the till, 2 s, 65 s, 3 s\nTickets a minute, 210, 12, 205", "Add a measure").await;
        self.app.see("2 rows pasted").await;
        self.app.press("Control+2").await;
        let rows = "08:30, 200, 205\n09:00, 208, 210\n09:30, 12, 212\n10:00, 10, 214\n11:00, 150, 211\n12:00, 209, 208";
        self.carry(rows, "Paste the columns here").await;
        self.app.see("6 points").await;
        self.app.press("Control+2").await;
        self.app.press("F6").await;
        self.fill(&[
            ("What the line shows", "Tickets sold a minute"),
            ("Name of the line", "yesterday"),
            ("Name of the usual line", "usual day"),
        ])
        .await;
    }

    async fn cause(&self) {
        self.step(3, "What caused it?").await;
        self.app.tab_to("Unknown").await;
        for _ in 0..2 {
            self.app.press("ArrowRight").await;
        }
        self.fill(&[
            ("When it will be confirmed", "tomorrow 12:00"),
            ("It began with", "A price list was loaded at 09:05"),
        ])
        .await;
        self.add("Add a condition", "A condition").await;
        self.app.write("Each seat was priced anew, one by one").await;
        self.add("Add a condition", "A condition").await;
        self.app.write("Sales had to wait until all seats had a price").await;
        self.fill(&[
            ("So that", "Nobody could buy a ticket online"),
            ("Why our safeguards did not stop it", "We try price lists on a hall of 500 seats, not of 20,000."),
        ])
        .await;
        self.add("Add an unknown", "The open question").await;
        self.app.write("Why did nobody stop the load by hand?").await;
        self.fill(&[("Who will know", "Sales systems"), ("By when", "tomorrow 11:00")]).await;
        self.open_rest().await;
        self.fill(&[
            (
                "The cause in plain words",
                "A new price list made the shop work out every seat again, and sales had to wait.",
            ),
            ("The cause in technical words", "The job `reprice` held a lock on the table of seats."),
        ])
        .await;
        self.add("Add an event", "When").await;
        self.fill(&[("When", "9:40"), ("What happened", "The box offices were told to sell on.")]).await;
        self.add("Add a part", "Name").await;
        self.fill(&[("Name", "seat-pricer"), ("In plain words", "the program that prices seats")]).await;
        self.app.tab_to("Headline of the slide").await;
        self.app.write("A price list for {").await;
        // A brace offers the figures of the brief.
        self.app.wait(&format!("return {OFFERED}")).await;
        // What is offered is not taken in the first blink, so that nobody takes it by mistake.
        while self.app.look(&format!("return {OFFERED}")).await == json!(true) {
            self.app.press("Enter").await;
        }
        self.app.write(" seats stopped every sale").await;
    }

    async fn fix(&self) {
        self.step(4, "What are you doing about it?").await;
        self.action("The price list was taken out", "Sales systems", Some("11:40"), "").await;
        self.action("Price lists are loaded at night only", "Box office", None, "Prices change a day later").await;
        self.action("Seats are priced in groups", "Sales systems", None, "").await;
        self.action("Each list is tried on the largest hall", "Test team", None, "").await;
        self.fill(&[
            ("Plan if it fails or comes back", "We sell from the box offices and by telephone."),
            ("Who decides", "Head of Ticketing"),
            ("How you know that it works", "Sales have been as usual for a day."),
        ])
        .await;
        self.open_rest().await;
        self.fill(&[("People, money, time", "Three engineers for two weeks.")]).await;
    }

    /// Adds an action to the next list and leaves that list; a done one has its time, others are due.
    async fn action(&self, what: &str, owner: &str, done: Option<&str>, side: &str) {
        self.add("Add an action", "What is done").await;
        self.app.write(what).await;
        self.app.tab_to("Planned").await;
        if done.is_some() {
            self.app.press("ArrowRight").await;
            self.app.press("ArrowRight").await;
        }
        self.app.fill("Who does it", owner).await;
        match done {
            Some(done) => self.app.fill("When it was done", done).await,
            None => self.app.fill("When it will be done", "in 5 days").await,
        }
        if !side.is_empty() {
            self.app.fill("What it costs elsewhere", side).await;
        }
        self.app.tab_to("Add an action").await;
        self.app.press("Tab").await;
    }

    async fn risk(&self) {
        self.step(5, "Can it happen again?").await;
        self.add("Add a risk", "The risk").await;
        self.app.write("The spring sale starts before seats are priced in groups").await;
        self.app.choose("What you do about it", "R").await;
        self.app.fill("How", "no price list in that week").await;
        // The matrix stands before the list, and arrow keys place the risk in it.
        self.app.press("Control+5").await;
        self.app.press("F6").await;
        self.app.tab_to("Possible, Serious").await;
        self.app.press("ArrowRight").await;
        self.app.press("ArrowUp").await;
        self.app.see("Risk 1").await;
        self.app.wait("return document.activeElement.getAttribute('aria-label') === 'Likely, Major: risk 1'").await;
        self.app.fill("Who looks after it", "Sales systems").await;
        self.app.choose("Now: Likelihood", "L").await;
        self.app.choose("After the fix: Likelihood", "R").await;
        self.fill(&[("If nothing is done", "The spring sale would stop again: about £400,000 on that day.")]).await;
        self.open_rest().await;
        self.fill(&[
            ("Now: one in how many", "4"),
            ("Now: in which period", "before the spring sale"),
            ("Overall risk", "Low until the spring sale."),
        ])
        .await;
    }

    async fn ask(&self) {
        self.step(6, "What can I do?").await;
        self.add("Add a request", "The decision or resource").await;
        self.app.write("Approve two weeks without new price lists").await;
        self.fill(&[
            ("What it brings", "It gives three engineers time for the lasting fix."),
            ("Decide by", "tomorrow 17:00"),
            ("Next update", "tomorrow 18:00"),
            ("Minutes between updates", "240"),
            ("Until when", "the cause is confirmed"),
            ("The full report on the cause", "in 4 days"),
        ])
        .await;
        self.open_rest().await;
        self.fill(&[("The review with all teams", "in 6 days")]).await;
        self.add("Add a date", "What happens then").await;
        self.fill(&[("What happens then", "Spring sale begins"), ("When", "in 9 days")]).await;
        self.app.tab_to("From outside").await;
        self.app.press("Space").await;
        self.add("Add a question", "The question").await;
        self.fill(&[
            ("The question", "Could fans buy elsewhere?"),
            ("Your answer", "Yes, at every box office and by telephone."),
        ])
        .await;
        self.add("Add a term", "The word").await;
        self.fill(&[("The word", "repricing"), ("In plain words", "working out the price of each seat anew")]).await;
    }

    async fn look(&self) {
        self.app.press("Control+l").await;
        self.app.see("How the deck looks").await;
        self.app.press("F6").await;
        self.app.tab_to("What happened when").await;
        self.app.press("Space").await;
    }

    async fn save(&self, home: &Home) {
        home.pick(Some(&home.path("Tickets.brief")));
        self.app.press("Control+s").await;
        self.app.wait("return document.querySelector('header').innerText.includes('Saved')").await;
    }

    async fn export(&self, home: &Home) {
        fs::create_dir(home.path("out")).expect("a test may make a folder");
        home.pick(Some(&home.path("out")));
        self.app.press("Control+Enter").await;
        self.app.push("Choose").await;
        // The folder is there when it can be changed.
        self.app.focus_on("Change").await;
        self.app.press("Control+Enter").await;
        self.app.see("in the folder").await;
    }
}

/// What was typed stands where it belongs.
fn check(home: &Home) {
    let files: Vec<_> =
        fs::read_dir(home.path("out")).expect("it is there").flatten().map(|entry| entry.path()).collect();
    let named = |end: &str| {
        let found = files.iter().find(|path| path.to_string_lossy().ends_with(end));
        words_of(found.unwrap_or_else(|| panic!("no file of {files:?} ends with {end}")))
    };
    let (deck, notes) = (named("deck.pdf"), named("notes.pdf"));
    for words in ON_SLIDES {
        assert!(deck.contains(words), "`{words}` is missing in the deck:\n{deck}");
    }
    for words in IN_NOTES {
        assert!(notes.contains(words), "`{words}` is missing in the notes:\n{notes}");
        assert!(!deck.contains(words), "`{words}` is for the presenter alone, and stands in the deck:\n{deck}");
    }
}

/// What everybody sees.
const ON_SLIDES: &[&str] = &[
    "Ticket sales failed for 2 h 40 min",
    "from 09:05 to 11:45 London time",
    "18,400",
    "tickets could not be bought",
    "Measured order log",
    "22%",
    "of the day’s tickets",
    "About £140,000 of sales came late",
    "940 fans wrote to us, and one radio station asked",
    "Confidential",
    "£75,000 per hour × 2 h 40 min × 70%",
    "Tickets sold a minute",
    "usual day",
    "Probable",
    "A price list for 18,400 seats stopped every sale",
    "A price list was loaded at 09:05",
    "Each seat was priced anew, one by one",
    "Sales had to wait until all seats had a price",
    "Nobody could buy a ticket online",
    "We try price lists on a hall of 500 seats, not of 20,000.",
    "Why did nobody stop the load by hand?",
    "The price list was taken out",
    "Price lists are loaded at night only",
    "Side effect: Prices change a day later",
    "Seats are priced in groups",
    "Each list is tried on the largest hall",
    "Test team",
    "We sell from the box offices and by telephone.",
    "The spring sale starts before seats are priced in groups",
    "Reduce: no price list in that week",
    "about 1 in 4 before the spring sale",
    "The spring sale would stop again: about £400,000 on that day.",
    "Approve two weeks without new price lists",
    "It gives three engineers time for the lasting fix.",
    "Every 4 hours, next at 18:00 tomorrow, until the cause is confirmed",
    "Spring sale begins",
    "The box offices were told to sell on.",
];

/// What only the presenter sees.
const IN_NOTES: &[&str] = &[
    "For almost three hours nobody could buy a ticket online. All orders that were paid are safe.",
    "We found it before the press did.",
    "Told by the sales desk on the telephone.",
    "They waited for a minute, then read that the hall was closed.",
    "the box offices sold on.",
    "No card data left us.",
    "Most likely, a new price list made the shop work out every seat again, and sales had to wait.",
    "held a lock on the table of seats.",
    "sales have been as usual for a day.",
    "three engineers for two weeks.",
    "Low until the spring sale.",
    "Could fans buy elsewhere?",
    "Yes, at every box office and by telephone.",
];
