//! x
use npfit_calibrate::*;
fn main() {
    let targets = record::read(std::path::Path::new(".")).unwrap();
    let h = npfit_model::run(&Default::default());
    println!("misfit {}", record::misfit(&targets, &h));
    let o = objective::Objective::published(targets);
    let p = o.place(&o.base);
    println!("cost {}", o.cost(&p));
    let t = std::time::Instant::now();
    println!("search {:?}", o.search(&p).1);
    let mut r = random::Random::new(1);
    for _ in 0..4 { let s: Vec<f64> = o.free.iter().map(|_| r.uniform()).collect(); println!("start {:?} {:?}", o.search(&s).1, t.elapsed()); }
}
