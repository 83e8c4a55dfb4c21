//! A list by talk or by topic.

use super::{List, ListEntry};
use crate::bundle::Bundle;
use crate::facet::{Facet, FacetValue};
use crate::id::FacetId;
use crate::takeaway::Takeaway;
use crate::text::Text;

/// What a list is grouped by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// The talks, in the order of the programme.
    Talk,
    /// The values of a facet, in its order. A takeaway of several stands below the first.
    Facet(FacetId),
}

/// Entries that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// What stands above them; none above those that belong to nothing, which come last.
    pub heading: Option<&'a Text>,
    /// The entries, in the order of the list.
    pub entries: Vec<&'a ListEntry>,
}

impl List {
    /// The entries in groups, without those that are in the bundle no longer. No group is empty.
    pub fn grouped<'a>(&'a self, bundle: &'a Bundle, by: &Grouping) -> Vec<Group<'a>> {
        let places = |takeaway: &Takeaway| match by {
            Grouping::Talk => {
                let of = takeaway.talk.as_ref()?;
                bundle.talks.iter().position(|talk| talk.id == of.id)
            }
            Grouping::Facet(id) => first_value(bundle, bundle.facet(id)?, takeaway),
        };
        let headings: Vec<&Text> = match by {
            Grouping::Talk => bundle.talks.iter().map(|talk| &talk.title).collect(),
            Grouping::Facet(id) => bundle
                .facet(id)
                .into_iter()
                .flat_map(|facet| &facet.values)
                .map(|value| &value.label)
                .collect(),
        };
        let mut groups: Vec<Vec<&ListEntry>> = vec![Vec::new(); headings.len() + 1];
        for entry in &self.entries {
            if let Some(takeaway) = bundle.takeaway(&entry.takeaway) {
                groups[places(takeaway).unwrap_or(headings.len())].push(entry);
            }
        }
        let headings = headings.into_iter().map(Some).chain([None]);
        let groups = headings.zip(groups).map(|(heading, entries)| Group { heading, entries });
        groups.filter(|group| !group.entries.is_empty()).collect()
    }
}

fn first_value(bundle: &Bundle, facet: &Facet, takeaway: &Takeaway) -> Option<usize> {
    let first: &FacetValue = bundle.tagged(&takeaway.tags, facet).into_iter().next()?;
    facet.position(&first.id)
}
