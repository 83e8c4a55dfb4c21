//! The logo and the name of the site.

use leptos::prelude::*;
use recap::Route;
use recap::address::Address;

use super::LevelBars;
use crate::context::{AppContext, use_app};

/// The link to the overview that every page begins with: the publisher's logo, or else a mark of ours, and the
/// name of the site, unless the logo shows it.
#[component]
pub fn SiteBrand() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let name = bundle.site_name();
    let has_name = bundle.site.logo.as_ref().is_some_and(|logo| logo.has_name);
    let words = (!has_name).then(|| {
        view! {
            <span class="wordmark__name" lang=app.lang(name)>
                {app.text(name)}
            </span>
        }
    });
    let mark = logo(app).unwrap_or_else(|| {
        view! { <LevelBars applies=vec![false, true, false] class="level-bars wordmark__mark" /> }.into_any()
    });
    view! {
        <a class="wordmark" href=app.href(Route::Home)>
            {mark}
            {words}
        </a>
    }
    .into_any()
}

/// The logo for light and the one for dark pages, of which styles show one. A logo on another host is not loaded:
/// that host would learn who reads here.
fn logo(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let logo = bundle.site.logo.as_ref().filter(|logo| !logo.light.is_external())?;
    let alt = if logo.has_name { app.text(bundle.site_name()) } else { String::new() };
    let (width, height) = logo.size.unzip();
    let picture = |address: &Address, class: &'static str| {
        view! { <img class=class src=app.address_href(address) alt=alt.clone() width=width height=height /> }
    };
    let dark = logo.dark.as_ref().filter(|dark| !dark.is_external());
    let class = if dark.is_some() { "logo logo--light" } else { "logo" };
    Some(
        view! {
            {picture(&logo.light, class)}
            {dark.map(|dark| picture(dark, "logo logo--dark"))}
        }
        .into_any(),
    )
}
