//! A list that somebody shares by a link, which has it in its fragment.

use leptos::prelude::*;
use locales::Locale;
use recap::List;
use recap::list::{FRAGMENT, ListLinkError};

use super::import_prompt::ImportPrompt;
use crate::browser::location;
use crate::context::{AppContext, use_app};

/// The prompt to import the list in the fragment of the address, or why that cannot be read; nothing where the
/// fragment has no list.
#[component]
pub fn SharedList() -> impl IntoView {
    let app = use_app();
    let fragment = RwSignal::new(location::fragment());
    let listener = location::on_hash_change(move || {
        let _ = fragment.try_set(location::fragment());
    });
    on_cleanup(move || listener.remove());
    view! { <div>{move || fragment.with(|fragment| shared_list(app, fragment))}</div> }.into_any()
}

fn shared_list(app: AppContext, fragment: &str) -> Option<AnyView> {
    fragment.starts_with(FRAGMENT).then(|| match List::from_link(fragment, &app.bundle()) {
        Ok(list) => view! { <ImportPrompt list=list /> }.into_any(),
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
