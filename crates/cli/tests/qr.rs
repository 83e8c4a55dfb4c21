//! QR codes of a whole site, read by somebody else's reader.

#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use cli::site::pages::routes;
use recap::qr::Qr;
use recap::{Bundle, Location};
use rqrr::PreparedImage;

/// The side of a module in pixels.
const MODULE: usize = 3;

/// What a reader sees that was given the code as dark on light.
fn seen(qr: &Qr) -> String {
    let frame: Vec<i32> = qr.view_box().split(' ').map(|number| number.parse().unwrap()).collect();
    let (margin, side) = (-frame[0], frame[2]);
    let mut dark = HashSet::new();
    for run in qr.path.split_terminator('z') {
        let (x, rest) = run.strip_prefix('M').unwrap().split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let width: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
        let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
        dark.extend((x..x + width).map(|x| ((x + margin) as usize, (y + margin) as usize)));
    }
    let pixels = side as usize * MODULE;
    let shade = |x: usize, y: usize| if dark.contains(&(x / MODULE, y / MODULE)) { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(pixels, pixels, shade);
    let codes = image.detect_grids();
    let [code] = &codes[..] else { panic!("{} codes are seen", codes.len()) };
    code.decode().unwrap().1
}

#[test]
fn the_link_of_every_page_is_read_from_its_code() {
    let json = include_str!("../../../public/recap.json");
    let bundle = Bundle::parse(json).unwrap().bundle;
    let root = recap::BaseUrl::new(
        &bundle.site,
        "https://www.example-kommune.de/veranstaltungen/rueckblick/dikomm-2021/",
    );
    let mut pages = 0;
    for language in bundle.languages.iter() {
        for route in routes(&bundle) {
            let link = root.link(&bundle.languages, &Location::new(language.clone(), route));
            assert_eq!(seen(&Qr::new(&link).unwrap()), link);
            pages += 1;
        }
    }
    assert!(pages > 100, "{pages} pages");
}

#[test]
fn a_list_of_200_takeaways_is_read_from_its_code() {
    let mut list = recap::List::default();
    for number in 0..200 {
        list.add(format!("takeaway-{number}-of-many").parse().unwrap());
    }
    let json = include_str!("../../../public/recap.json");
    let bundle = Bundle::parse(json).unwrap().bundle;
    let link = recap::list::SharedList { list, sender: None }
        .link(&bundle, recap::list::NotesInLink::LeftOut)
        .unwrap();
    let link = format!("https://www.example-kommune.de/dikomm/list/{link}");
    assert!(link.len() <= 2_000, "{} letters", link.len());
    assert_eq!(seen(&Qr::new(&link).unwrap()), link);
}
