//! The offer to keep the site on the reader's device, which the app has no part in: `offline.js` shows what is true and
//! listens to the buttons.

use leptos::prelude::*;
use locales::Locale;

/// The offer with its states, of which the script shows one, and the notices that it may show above the page.
#[component]
pub fn OfflineSection(
    /// The language of the section.
    lang: String,
    locale: Locale,
    /// The day of the edition, as text.
    day: String,
) -> impl IntoView {
    view! {
        <section class="offline" data-part="offline" aria-label=locale.offline_heading() lang=lang hidden>
            <details class="wrap">
                <summary>{locale.offline_heading()}</summary>
                <div role="status">
                    <p data-state="unsaved">{locale.offline_explanation()} " " <span data-size></span></p>
                    <p data-state="saving">{locale.offline_saving()}</p>
                    <p data-state="saved">{locale.offline_saved(day.clone())}</p>
                    <p data-state="failed">{locale.offline_failed()}</p>
                </div>
                <button type="button" class="button" data-state="unsaved failed" data-do="save">
                    {locale.offline_save()}
                </button>
                <button type="button" class="button" data-state="saved" data-do="remove">
                    {locale.offline_remove()}
                </button>
            </details>
            <template data-notice="offline">
                <div class="notice" data-part="notice">
                    <p>{locale.offline_notice(day)}</p>
                </div>
            </template>
            <template data-notice="new-version">
                <div class="notice" data-part="notice">
                    <p>{locale.new_version()}</p>
                    <button type="button" class="button">
                        {locale.load_new_version()}
                    </button>
                </div>
            </template>
        </section>
    }
    .into_any()
}
