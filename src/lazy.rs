//! Parts of the app that few readers need: they are split off from the module and load on demand.
//!
//! A function that [`lazy!`] declares is the entry of a part. With the feature `split`, which the release
//! build sets, calling it loads the part first; without it, as under `trunk serve` and natively, it is an
//! ordinary async function.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use crate::browser::timer::{self, Timer};
use crate::context::use_app;

/// A part did not load: the network is gone, or the site has been replaced meanwhile. Calling again
/// loads again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartLoadError;

impl From<leptos::wasm_split::SplitLoaderError> for PartLoadError {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares the entry of a part: `lazy! { part(share), preload(preload_share); pub fn share_body(…) -> AnyView {…} }`.
/// The function becomes `async` and returns `Result<_, PartLoadError>`; the function named by `preload`
/// loads the part without calling it; it may be left out.
macro_rules! lazy {
    (
        part($part:ident) $(, preload($preload:ident))?;
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block
    ) => {
        #[cfg(all(feature = "split", target_arch = "wasm32"))]
        #[leptos::wasm_split::wasm_split(
            $part,
            wasm_split_path = ::leptos::wasm_split,
            fallible
            $(, preload(#[doc = "Loads the part without calling it."] $preload))?
        )]
        $(#[$meta])*
        $vis fn $name($($argument: $type),*) -> Result<$output, $crate::lazy::PartLoadError> {
            Ok($body)
        }

        #[cfg(not(all(feature = "split", target_arch = "wasm32")))]
        $(#[$meta])*
        $vis async fn $name($($argument: $type),*) -> Result<$output, $crate::lazy::PartLoadError> {
            Ok($body)
        }

        $(
            #[cfg(not(all(feature = "split", target_arch = "wasm32")))]
            /// Loads the part without calling it.
            $vis async fn $preload() -> Result<(), $crate::lazy::PartLoadError> {
                Ok(())
            }
        )?
    };
}
pub(crate) use lazy;

/// After so many milliseconds a reader wonders whether anything will come; `boot.js` waits as long for the app.
const STALLED_MS: u32 = 8000;

/// The future of a view that a part renders.
pub type LazyView = Pin<Box<dyn Future<Output = Result<AnyView, PartLoadError>>>>;

/// What became of loading a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LoadState {
    Loading,
    /// Nothing has come for [`STALLED_MS`]; it may still come.
    Stalled,
    Loaded,
    Failed,
}

impl LoadState {
    fn is_pending(self) -> bool {
        matches!(self, LoadState::Loading | LoadState::Stalled)
    }
}

/// Shows what a part renders once it has loaded. If it does not load, the reader is told and can try again.
/// Nothing of it is prerendered.
#[component]
pub fn LazyPart(
    /// The name of the part; tests and styles find it as `data-lazy`.
    name: &'static str,
    /// Calls the entry of the part.
    load: Box<dyn Fn() -> LazyView>,
) -> impl IntoView {
    let app = use_app();
    let state = RwSignal::new(LoadState::Loading);
    let view = StoredValue::new_local(None::<AnyView>);
    let load = StoredValue::new_local(load);
    let stall_timer = Timer::new(None);
    let attempt = RwSignal::new(1);
    Effect::new(move || {
        attempt.track();
        // What a part reads while it renders must not load it again.
        untrack(|| {
            state.set(LoadState::Loading);
            timer::debounce(stall_timer, STALLED_MS, move || {
                // The reader may have left what the part belongs to.
                if state.try_get_untracked() == Some(LoadState::Loading) {
                    state.set(LoadState::Stalled);
                }
            });
            let loading = load.with_value(|load| load());
            spawn_local_scoped_with_cancellation(async move {
                let loaded = loading.await;
                let outcome = if loaded.is_ok() { LoadState::Loaded } else { LoadState::Failed };
                view.set_value(loaded.ok());
                state.set(outcome);
            });
        });
    });
    let retry = move |_| attempt.update(|attempt| *attempt += 1);
    view! {
        <div data-lazy=name aria-busy=move || state.get().is_pending().then_some("true")>
            {move || match state.get() {
                LoadState::Loading => None,
                LoadState::Stalled => {
                    Some(
                        view! {
                            <p class="notice" role="alert">
                                {app.locale.part_stalled()}
                            </p>
                        }
                            .into_any(),
                    )
                }
                LoadState::Loaded => view.try_update_value(Option::take).flatten(),
                LoadState::Failed => {
                    Some(
                        view! {
                            <div class="notice" role="alert">
                                <p>{app.locale.part_failed()}</p>
                                <button type="button" class="button" data-retry on:click=retry>
                                    {app.locale.retry()}
                                </button>
                            </div>
                        }
                            .into_any(),
                    )
                }
            }}
        </div>
    }
}
