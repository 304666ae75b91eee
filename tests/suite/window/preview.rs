//! The slide beside the questions: it follows the typing line by line.

use resvg::usvg::roxmltree::{Document, Node};
use serde_json::json;

use super::app::{App, Home, run};

/// The page in sight, as the window holds it.
const SHOWN: &str = "return new XMLSerializer().serializeToString(document.querySelector('.page svg'));";

#[test]
fn the_slide_that_has_followed_the_typing_is_the_one_that_a_new_window_gets() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        app.wait("return document.querySelector('.slide svg') !== null").await;
        app.press("Control+3").await;
        app.see("What caused it?").await;
        app.press("F6").await;
        app.tab_to("Headline of the slide").await;
        app.press("Control+a").await;
        let words =
            "One rule made every gate look twice at each call; none was left for the people who were waiting behind it";
        app.write(words).await;
        is_what_a_new_window_gets(&app, words).await;
        app.press_often("Backspace", 60).await;
        is_what_a_new_window_gets(&app, words[..words.len() - 60].trim_end()).await;
        app.end().await;
    });
}

/// Compares the page in sight with the one that is drawn anew, once its headline says these words and no more.
async fn is_what_a_new_window_gets(app: &App, words: &str) {
    let words = format!("{words}.");
    app.wait(&format!("return document.querySelector('.page svg').ariaLabel.includes({})", json!(words))).await;
    let shown = app.look(SHOWN).await;
    let fresh = app.must("review", json!({ "fresh": true })).await;
    let page = app
        .look(
            "return [...document.querySelectorAll('.preview ol button')].findIndex((at) => at.ariaCurrent === 'true')",
        )
        .await;
    let page = page.as_u64().and_then(|page| usize::try_from(page).ok()).expect("a page is in sight");
    let lines = fresh["pages"][page]["picture"].as_array().expect("it is told as a whole");
    let lines: Vec<&str> = lines.iter().filter_map(|line| line.as_str()).collect();
    let (shown, fresh) = (told(shown.as_str().expect("a text")), told(&lines.join("\n")));
    let other = shown.iter().zip(&fresh).find(|(shown, fresh)| shown != fresh);
    assert!(other.is_none() && shown.len() == fresh.len(), "after {words:?}: {other:?}");
}

/// The elements of a page in their order, each with its depth and its attributes.
fn told(page: &str) -> Vec<String> {
    let document = Document::parse(page).expect("the page is well-formed");
    let element = |node: Node<'_, '_>| {
        let mut attributes: Vec<_> = node.attributes().map(|at| format!("{}={:?}", at.name(), at.value())).collect();
        attributes.sort();
        format!("{} {} {}", node.ancestors().count(), node.tag_name().name(), attributes.join(" "))
    };
    document.descendants().filter(Node::is_element).map(element).collect()
}
