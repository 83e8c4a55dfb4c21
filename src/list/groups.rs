//! The list by talk, or by the values of a facet.

use leptos::prelude::*;
use recap::list::{Group, Grouping};

use super::editor::{ListEditor, use_list_editor};
use super::entry_takeaway::{EntryTakeaway, HeadingLevel};
use crate::context::AppContext;

/// The entries below the headings of their groups, with the notes to read. Takeaways that the bundle no longer has
/// belong to no group.
#[component]
pub fn GroupedList(grouping: Grouping) -> impl IntoView {
    let ListEditor { app, list, .. } = use_list_editor();
    let sections = move || {
        let bundle = app.bundle();
        list.with(|list| {
            let groups = list.grouped(&bundle, &grouping);
            groups.into_iter().map(|group| section(app, group)).collect_view()
        })
    };
    view! { <div data-part="groups">{sections}</div> }.into_any()
}

fn section(app: AppContext, Group { heading, entries }: Group) -> AnyView {
    let text = heading.map_or_else(|| app.locale.ungrouped().to_owned(), |heading| app.text(heading));
    let rows = entries.into_iter().map(|entry| {
        let note = entry.note.as_ref().map(ToString::to_string);
        view! {
            <li class="list__entry">
                <div class="list__body">
                    <EntryTakeaway id=entry.takeaway.clone() heading=HeadingLevel::H3 />
                    {note
                        .map(|note| {
                            view! {
                                <p class="list__words" dir="auto">
                                    {note}
                                </p>
                            }
                        })}
                </div>
            </li>
        }
    });
    view! {
        <section>
            <h2 class="section-title" dir="auto" lang=heading.and_then(|heading| app.lang(heading))>
                {text}
            </h2>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
