//! A list that somebody shares by a link, which has it in its fragment.

use leptos::prelude::*;
use locales::Locale;
use recap::list::{FRAGMENT, ListLinkError, SharedList};

use super::import_prompt::ImportPrompt;
use crate::browser::location;
use crate::context::{AppContext, use_app};

/// The prompt to import the list in the fragment of the address, or why that cannot be read; nothing where the
/// fragment has no list.
#[component]
pub fn ReceivedList(
    /// Is told whether there is such a list.
    is_shared: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let fragment = RwSignal::new(location::fragment());
    let listener = location::on_hash_change(move || {
        let _ = fragment.try_set(location::fragment());
    });
    on_cleanup(move || listener.remove());
    Effect::new(move || is_shared.set(fragment.read().starts_with(FRAGMENT)));
    view! { <div>{move || fragment.with(|fragment| received_list(app, fragment))}</div> }.into_any()
}

fn received_list(app: AppContext, fragment: &str) -> Option<AnyView> {
    fragment.starts_with(FRAGMENT).then(|| match SharedList::from_link(fragment, &app.bundle()) {
        Ok(shared) => view! {
            <ImportPrompt shared />
            <h2 class="section-title">{app.locale.list()}</h2>
        }
        .into_any(),
        Err(error) => {
            let message = link_error_message(app.locale, &error);
            view! {
                <section data-part="refused" class="notice" role="alert">
                    <p>{message}</p>
                </section>
            }
            .into_any()
        }
    })
}

fn link_error_message(locale: Locale, error: &ListLinkError) -> &'static str {
    match error {
        ListLinkError::OtherRecap(_) => locale.list_of_other_recap(),
        ListLinkError::Form => locale.list_of_other_version(),
        ListLinkError::TooLong | ListLinkError::Letter(_) | ListLinkError::Damaged => {
            locale.list_link_damaged()
        }
    }
}
