//! People: who said it.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Attribution, Route, SearchField, Selection, Speaker, Takeaway, Text};

use super::highlighted;
use crate::attribution;
use crate::context::{AppContext, use_app};

/// A person with name and office, linked to their page.
#[component]
pub fn PersonLine(
    speaker: Arc<Speaker>,
    /// What stands before the name, where the words beside it are not the person's own.
    #[prop(optional_no_strip)]
    relation: Option<&'static str>,
    /// In a selection, what the search found is marked.
    #[prop(optional_no_strip)]
    selection: Option<Memo<Selection>>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="person">
            <Portrait speaker=speaker.clone() size=PortraitSize::Small />
            <div>
                {relation.map(|relation| view! { <span class="person__relation">{relation} " "</span> })}
                <a href=app.href(Route::Speaker(speaker.id.clone())) class="person__name" dir="auto">
                    {highlighted(app, &Text::name(&speaker.name), SearchField::Speaker, selection)}
                </a> <span class="person__position" dir="auto">
                    {position(app, &speaker, selection)}
                </span>
            </div>
        </div>
    }
    .into_any()
}

/// Office and organisation in one line.
fn position(app: AppContext, speaker: &Speaker, selection: Option<Memo<Selection>>) -> Vec<AnyView> {
    let parts = [(&speaker.role, SearchField::Speaker), (&speaker.organisation, SearchField::Organisation)]
        .into_iter();
    let parts =
        parts.filter_map(|(text, part)| Some(highlighted(app, text.as_ref()?, part, selection).into_any()));
    let parted = parts.enumerate().map(|(at, part)| ((at > 0).then_some(", "), part).into_any());
    parted.collect()
}

/// Names and organisations in one line, linked to the people's pages.
#[component]
pub fn SpeakerNames(
    speakers: Vec<Arc<Speaker>>,
    /// In a selection, what the search found is marked.
    selection: Option<Memo<Selection>>,
) -> impl IntoView {
    let app = use_app();
    let name = |speaker: &Arc<Speaker>| {
        let organisation = speaker.organisation.as_ref();
        let organisation = organisation
            .map(|text| (" (", highlighted(app, text, SearchField::Organisation, selection), ")"));
        view! {
            <li>
                <a href=app
                    .href(
                        Route::Speaker(speaker.id.clone()),
                    )>{highlighted(app, &Text::name(&speaker.name), SearchField::Speaker, selection)}</a>
                {organisation}
            </li>
        }
        .into_any()
    };
    let names: Vec<_> = speakers.iter().map(name).collect();
    (!names.is_empty()).then(|| view! { <ul class="names">{names}</ul> }.into_any())
}

/// Everybody who stands behind a statement, or after whom editors put it into words; the editors, if they are named,
/// where it belongs to nobody.
#[component]
pub fn Byline(
    takeaway: Arc<Takeaway>,
    /// In a selection, what the search found is marked.
    #[prop(optional_no_strip)]
    selection: Option<Memo<Selection>>,
) -> impl IntoView {
    let app = use_app();
    let speakers = &takeaway.speakers;
    if speakers.is_empty() {
        return editors_line(app).into_any();
    }
    let relation =
        Attribution::of_takeaway(&app.bundle(), &takeaway).relation(attribution::labels(app.locale));
    let person =
        |speaker: &Arc<Speaker>| view! { <PersonLine speaker=Arc::clone(speaker) relation selection /> };
    speakers.iter().map(person).collect_view().into_any()
}

/// The editors, where they are named; else the source says enough.
fn editors_line(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let names = bundle.site.editors.as_ref()?.names(&app.language()).join(", ");
    Some(view! { <p class="person__position">{app.locale.editors()} ": " <bdi>{names}</bdi></p> }.into_any())
}

/// How large a portrait is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortraitSize {
    /// Beside a name in a list.
    Small,
    /// Above the page of the person.
    Large,
}

impl PortraitSize {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "person__initials",
            Self::Large => "person__initials person__initials--large",
        }
    }

    /// Its side in CSS pixels, as the style sheet has it at the usual size of letters.
    fn pixels(self) -> u32 {
        match self {
            Self::Small => 40,
            Self::Large => 72,
        }
    }
}

/// The photo of a person, or letters where it would be. The name stands beside it, so it says
/// nothing of its own. A photo on another host is not loaded: that host would learn who reads here.
#[component]
pub fn Portrait(speaker: Arc<Speaker>, size: PortraitSize) -> impl IntoView {
    let app = use_app();
    let photo = speaker.photo.as_ref().filter(|photo| !photo.is_external());
    let picture = match photo {
        Some(photo) => {
            let side = size.pixels().to_string();
            let versions = speaker.photo_versions.iter();
            let versions: Vec<String> = versions
                .filter(|version| !version.address.is_external())
                .map(|version| format!("{} {}w", app.address_href(&version.address), version.width))
                .collect();
            let srcset = (!versions.is_empty()).then(|| versions.join(", "));
            let sizes = srcset.is_some().then(|| format!("{side}px"));
            view! {
                <img
                    src=app.address_href(photo)
                    srcset=srcset
                    sizes=sizes
                    width=side.clone()
                    height=side
                    alt=""
                    loading="lazy"
                />
            }
            .into_any()
        }
        None => speaker.initials().into_any(),
    };
    view! {
        <span class=size.class() aria-hidden="true">
            {picture}
        </span>
    }
    .into_any()
}
