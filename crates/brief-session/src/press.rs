//! The press: from a brief to finished pages.

use brief_coach::Length;
use brief_layout::{CardSheet, LaidOut, Typesetter, lay_out_card, lay_out_deck, lay_out_notes, lay_out_report};
use brief_model::{Brief, Moment};
use brief_scene::Scene;
use brief_story::{Card, Context, Image, Purpose, Report, SlideKey, Story, compose};
use brief_svg::Renderer;

use crate::logo;
use crate::message::PageSize;

/// Makes pages. It keeps what the next brief will need again, so that one press is best used for many; what it keeps never
/// changes what it makes.
#[derive(Default)]
pub struct Press {
    typesetter: Typesetter,
    renderer: Renderer,
    /// The logo that was looked at last, and whether it can be drawn.
    logo: Option<(Image, bool)>,
}

/// The pages of a brief for the meeting.
pub(crate) struct Pages {
    pub(crate) story: Story,
    pub(crate) deck: LaidOut,
    /// Whether the brief has a logo, drawn or not.
    has_logo: bool,
}

impl Press {
    /// A press that has made nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The pages of a brief as it is told at a moment, for the meeting.
    pub(crate) fn lay_out(&mut self, brief: &Brief, as_of: Moment) -> Pages {
        self.tell(brief, &Context { as_of, purpose: Purpose::Export })
    }

    /// The pages of a brief as it is told at a moment, for the one who writes it.
    pub(crate) fn preview(&mut self, brief: &Brief, as_of: Moment) -> Pages {
        self.tell(brief, &Context { as_of, purpose: Purpose::Preview })
    }

    fn tell(&mut self, brief: &Brief, context: &Context) -> Pages {
        let mut story = compose(brief, context);
        // A logo that is broken inside is left out, so that it stops no export.
        story.deck.look.logo = story.deck.look.logo.filter(|logo| self.can_be_drawn(logo));
        let deck = lay_out_deck(&mut self.typesetter, &story.deck);
        Pages { story, deck, has_logo: brief.look.logo.is_some() }
    }

    /// Whether a logo can be drawn; one that was looked at before is not decoded again.
    fn can_be_drawn(&mut self, logo: &Image) -> bool {
        match &self.logo {
            Some((known, drawn)) if known.kind == logo.kind && known.data == logo.data => *drawn,
            _ => self.logo.insert((logo.clone(), logo::can_be_drawn(logo))).1,
        }
    }

    /// The pages of the speaker notes.
    pub(crate) fn notes_scene(&mut self, pages: &Pages) -> Scene {
        lay_out_notes(&mut self.typesetter, &pages.story.notes, &pages.story.deck, &pages.deck).scene
    }

    /// A page as SVG text.
    pub(crate) fn draw(&mut self, scene: &Scene, page: usize) -> String {
        self.renderer.render_page(scene, page)
    }

    /// The pages of the written report.
    pub(crate) fn report_scene(&mut self, report: &Report) -> Scene {
        lay_out_report(&mut self.typesetter, report).scene
    }

    /// How many pages the annex of the written report takes.
    pub(crate) fn annex(&mut self, report: &Report) -> usize {
        lay_out_report(&mut self.typesetter, report).pages.get(1).map_or(0, ExactSizeIterator::len)
    }

    /// The pages of the cue card.
    pub(crate) fn card_scene(&mut self, card: &Card, sheet: CardSheet) -> Scene {
        lay_out_card(&mut self.typesetter, card, sheet).scene
    }

    /// All pages of a scene as SVG texts.
    pub(crate) fn draw_all(&mut self, scene: &Scene) -> Vec<String> {
        (0..scene.pages.len()).map(|page| self.renderer.render_page(scene, page)).collect()
    }

    /// The pages of the deck as SVG texts.
    pub(crate) fn slides(&mut self, pages: &Pages) -> Vec<String> {
        self.draw_all(&pages.deck.scene)
    }
}

impl Pages {
    /// How many pages each slide of the talk takes. The report is not counted here.
    pub(crate) fn length(&self) -> Length {
        use SlideKey::{Ask, Bottom, Cause, Fix, Impact, Risk};
        let pages = |key| {
            let mut slides = self.story.deck.slides.iter().zip(&self.deck.pages);
            slides.find(|(slide, _)| slide.key == key).map_or(0, |(_, pages)| pages.len())
        };
        Length {
            slides: [Bottom, Impact, Cause, Fix, Risk, Ask].map(pages),
            annex: 0,
            logo_left_out: self.has_logo && self.story.deck.look.logo.is_none(),
        }
    }
}

impl PageSize {
    /// The size of the first page of a scene.
    pub(crate) fn of(scene: &Scene) -> Self {
        let size = scene.pages.first().map(|page| Self { width: page.size.width, height: page.size.height });
        size.unwrap_or_default()
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Press")
    }
}
