//! The output folder: a build replaces what a build has written, and nothing else.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;

use project::{GOOD, TestProject, files, printed};

#[test]
fn files_that_no_build_has_written_stay_in_the_folder() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    project.put("site/impressum.html", "Wir.");
    project.put("site/recap.json", "dropped over the built one");
    fs::create_dir_all(project.path("site/media/empty")).unwrap();
    let said = printed(&project.must_build(&[]));
    assert!(said.contains("Kept files that no build wrote: impressum.html\n"), "{said}");
    assert_eq!(project.read("site/impressum.html"), "Wir.");
    assert_eq!(project.read("site/recap.json"), GOOD);
    project.must_build(&[]);
    assert_eq!(project.read("site/impressum.html"), "Wir.", "it stays after every further build");
    assert!(project.path("site/media/empty").is_dir(), "an empty folder stays");
}

#[test]
fn a_file_that_stands_in_the_way_of_the_site_is_named_and_stays() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        let project = TestProject::with(GOOD);
        project.must_build(&[]);
        let before = project.read("site/index.html");
        let in_the_way = project.path("site").join(name.split('/').next().unwrap());
        let _ = fs::remove_dir_all(&in_the_way).or_else(|_| fs::remove_file(&in_the_way));
        project.put(&format!("site/{name}"), "mine");
        project.put("recap.json", GOOD.replace("Es ist so.", "Es ist anders."));
        let output = project.build(&[]);
        assert_eq!(output.status.code(), Some(2));
        let said = printed(&output);
        assert_eq!(
            said,
            format!(
                "nachlese: {expected} is in the folder, but no build wrote it, and the site needs its place; move it \
                 elsewhere\n"
            )
        );
        assert_eq!(project.read(&format!("site/{name}")), "mine");
        assert_eq!(project.read("site/index.html"), before, "the old site stands");
    }
    check("talks", "talks");
    check("404.html/mine.txt", "404.html/mine.txt");
}

#[test]
fn a_page_of_the_publishers_own_is_not_replaced_by_one_of_the_bundle() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    project.put("site/imprint/index.html", "mine");
    let pages = r#""site": {"pages": {"imprint": "Wir."}}, "event""#;
    project.put("recap.json", GOOD.replace("\"event\"", pages));
    let said = printed(&project.build(&[]));
    assert!(said.contains("imprint/index.html is in the folder, but no build wrote it"), "{said}");
    assert_eq!(project.read("site/imprint/index.html"), "mine");
}

#[test]
fn files_beside_the_site_that_are_not_of_a_build_stay() {
    let project = TestProject::with(GOOD);
    for folder in [".site.new", ".site.old", ".site.tmp"] {
        project.put(&format!("{folder}/mine.txt"), "mine");
    }
    project.put(".site.lock", "mine");
    for _ in 0..2 {
        project.must_build(&[]);
        for name in [".site.new/mine.txt", ".site.old/mine.txt", ".site.tmp/mine.txt", ".site.lock"] {
            assert_eq!(project.read(name), "mine");
        }
        assert!(!project.path(".site.nachlese").exists(), "a build leaves nothing beside the site");
    }
}

#[test]
fn a_folder_with_the_name_of_the_work_folder_that_no_build_made_is_in_the_way_and_stays() {
    let project = TestProject::with(GOOD);
    project.put(".site.nachlese/new/mine.txt", "mine");
    let output = project.build(&[]);
    assert_eq!(output.status.code(), Some(2));
    let said = printed(&output);
    assert!(said.contains(".site.nachlese is in the way, and no build made it; move it elsewhere"), "{said}");
    assert_eq!(project.read(".site.nachlese/new/mine.txt"), "mine");
}

#[test]
fn what_a_killed_build_has_left_is_cleared_away() {
    let project = TestProject::with(GOOD);
    project.put(".site.nachlese/lock", "");
    project.put(".site.nachlese/new/half.html", "half");
    project.must_build(&[]);
    assert!(!project.path("site/half.html").exists());
    assert!(!project.path(".site.nachlese").exists());
}

#[test]
fn an_old_site_that_a_killed_build_has_moved_away_is_put_back_with_the_files_of_its_publisher() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    project.put("site/mine.txt", "mine");
    project.put(".site.nachlese/lock", "");
    fs::rename(project.path("site"), project.path(".site.nachlese/old")).unwrap();
    project.must_build(&[]);
    assert_eq!(project.read("site/mine.txt"), "mine");
    assert!(!project.path(".site.nachlese").exists());
}

#[cfg(unix)]
#[test]
fn no_link_leads_a_build_to_empty_what_it_points_at() {
    use std::os::unix::fs::symlink;
    let project = TestProject::with(GOOD);
    project.put("precious.txt", "precious");
    project.put("folder/precious.txt", "precious");
    symlink(project.path("precious.txt"), project.path(".site.lock")).unwrap();
    project.must_build(&[]);
    for target in ["precious.txt", "folder"] {
        symlink(project.path(target), project.path(".site.nachlese")).unwrap();
        assert!(printed(&project.build(&[])).contains("is in the way, and no build made it"), "{target}");
        fs::remove_file(project.path(".site.nachlese")).unwrap();
    }
    fs::create_dir(project.path(".site.nachlese")).unwrap();
    symlink(project.path("precious.txt"), project.path(".site.nachlese/lock")).unwrap();
    assert!(printed(&project.build(&[])).contains("is in the way, and no build made it"));
    assert_eq!(project.read("precious.txt"), "precious");
    assert_eq!(project.read("folder/precious.txt"), "precious");
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_stay_links_and_a_linked_folder_can_be_built_again() {
    use std::os::unix::fs::symlink;
    let project = TestProject::with(GOOD);
    fs::create_dir(project.path("real")).unwrap();
    symlink(project.path("real"), project.path("site")).unwrap();
    project.must_build(&[]);
    project.put("media/film.mp4", "film");
    symlink("../media", project.path("site/media")).unwrap();
    symlink("nowhere", project.path("site/dangling")).unwrap();
    for _ in 0..2 {
        project.must_build(&[]);
        assert!(project.path("site").is_symlink(), "the output folder is still a link");
        assert!(project.path("real/index.html").is_file());
        assert_eq!(fs::read_link(project.path("site/media")).unwrap().to_str(), Some("../media"));
        assert!(project.path("site/dangling").is_symlink());
        assert_eq!(project.read("media/film.mp4"), "film");
    }
    symlink("gone", project.path("lost")).unwrap();
    let output = project.nachlese(&["build", "recap.json", "--app", "app", "--out", "lost"]);
    assert_eq!(printed(&output), "nachlese: lost is a link that leads nowhere; name a folder\n");
}

/// A target that is refused, and what is said of it; nothing in it may change.
#[track_caller]
fn check_refused(project: &TestProject, out: &str, expected: &str) {
    let before = files(&project.path(""));
    let output = project.nachlese(&["build", "recap.json", "--app", "app", "--out", out]);
    assert_eq!(output.status.code(), Some(2), "{out}");
    assert!(printed(&output).contains(expected), "{}", printed(&output));
    assert_eq!(files(&project.path("")), before);
}

#[test]
fn a_folder_that_is_not_ours_is_not_touched() {
    let project = TestProject::with(GOOD);
    project.put("letters/letter.txt", "mine");
    check_refused(
        &project,
        "letters",
        "letters has files in it that no build has written; name an empty or a new folder",
    );
    project.put("bundles/recap.json", GOOD);
    check_refused(&project, "bundles", "bundles has files in it that no build has written");
    check_refused(&project, ".", "has files in it that no build has written");
    check_refused(&project, "recap.json", "recap.json is a file; name a folder");
    check_refused(&project, "recap.json/site", "recap.json cannot be created");
    check_refused(&project, "/", "has files in it that no build has written");
    project.put("odd/.nachlese.json", "{");
    check_refused(&project, "odd", ".nachlese.json is no marker; build the site again into a new folder");
}

#[test]
fn an_empty_folder_is_as_good_as_a_new_one() {
    let project = TestProject::with(GOOD);
    fs::create_dir(project.path("site")).unwrap();
    project.must_build(&[]);
    assert!(project.path("site/index.html").is_file());
}
