//! The page's binary: brings every widget on the page to life.

fn main() {
    npfit_scenario::ui::start();
}
