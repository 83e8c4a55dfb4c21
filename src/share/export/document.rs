//! Takeaways as a document for other programs.

use locales::Locale;
use recap::export::calendar::{self, CalendarContext, TimeZone};
use recap::export::{ExportDocument, ExportLabels};
use recap::{BaseUrl, ShareTarget, share};

use crate::attribution;
use crate::browser::clock;
use crate::context::AppContext;
use crate::share::selection::ExportSelection;

/// Calls back with the document of a selection; `None` where the bundle does not have what is shared.
pub fn with<R>(
    app: AppContext,
    selection: &ExportSelection,
    write: impl FnOnce(&ExportDocument<'_>) -> R,
) -> Option<R> {
    let bundle = app.bundle();
    let filters = match selection.target {
        ShareTarget::View => share::filter_labels(&bundle, &selection.location),
        _ => Vec::new(),
    };
    Some(write(&ExportDocument {
        bundle: &bundle,
        language: &app.language(),
        root: BaseUrl::new(&bundle.site, &app.root().address),
        title: selection.share(app)?.title,
        filters,
        items: selection.items(),
        labels: &labels(app.locale),
    }))
}

/// The talks of the takeaways that have a time, as one calendar; `None` where there are none.
pub fn calendar(app: AppContext, document: &ExportDocument<'_>) -> Option<String> {
    let bundle = document.bundle;
    let zone = bundle.event.time_zone.as_deref();
    let zone = zone.and_then(|name| TimeZone::around(bundle, name, |minute| clock::offset(name, minute)));
    let context = CalendarContext { site: Some(app.root().address.to_string()), zone };
    calendar::calendar(bundle, &document.talks(), document.language, &context)
}

fn labels(locale: Locale) -> ExportLabels {
    ExportLabels {
        statement: locale.statement().to_owned(),
        detail: locale.detail().to_owned(),
        talk: locale.talk().to_owned(),
        source: locale.share_source().to_owned(),
        author: locale.worded_by().to_owned(),
        licence: locale.licence().to_owned(),
        attribution: attribution::labels(locale),
        source_address: locale.source_address().to_owned(),
        page: locale.page().to_owned(),
        note: locale.note().to_owned(),
        narrowed: locale.narrowed_to().to_owned(),
    }
}
