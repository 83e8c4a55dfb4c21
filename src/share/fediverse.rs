//! The reader's own server in the Fediverse.

use leptos::prelude::*;
use recap::fediverse::Instance;

use crate::browser::storage;
use crate::context::use_app;

/// The id of the field for the server.
const SERVER_FIELD: &str = "share-instance";

/// The id of the hint how its name is written.
const HINT: &str = "share-instance-hint";

/// The field for the name of the server. The browser stores the name only as long as the reader wants it to.
#[component]
pub fn FediverseServer(
    /// What stands in the field.
    server: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let is_remembered = RwSignal::new(storage::instance().is_some());
    let is_invalid = move || server.with(|server| !server.is_empty() && server.parse::<Instance>().is_err());
    Effect::new(move || match (is_remembered.get(), server.get().parse().ok()) {
        (false, _) => storage::store_instance(None),
        // The name is not finished yet.
        (true, None) => {}
        (true, server) => storage::store_instance(server.as_ref()),
    });
    view! {
        <div class="share__fediverse">
            <label class="share__label" for=SERVER_FIELD>
                {app.locale.fediverse_server()}
            </label>
            <input
                id=SERVER_FIELD
                type="text"
                inputmode="url"
                autocapitalize="none"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=HINT
                aria-invalid=move || is_invalid().then_some("true")
                prop:value=move || server.get()
                on:input:target=move |ev| server.set(ev.target().value())
            />
            <p id=HINT class="share__hint">
                {app.locale.fediverse_server_hint()}
            </p>
            <label class="share__tick">
                <input
                    type="checkbox"
                    data-part="remember"
                    prop:checked=move || is_remembered.get()
                    on:change:target=move |ev| is_remembered.set(ev.target().checked())
                />
                {app.locale.remember_server()}
            </label>
        </div>
    }
    .into_any()
}
