//! Lines and areas of a picture, written shorter.

/// The same picture with its lines and areas as steps from point to point, which are short and much alike,
/// and so compress better than places do.
pub(super) fn relative(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    for piece in document.split_inclusive('>') {
        let shape = ["<polyline", "<polygon"].into_iter().find(|tag| piece.contains(tag));
        let points = piece.split_once(" points=\"").and_then(|(before, rest)| {
            let (points, after) = rest.split_once('"')?;
            Some((before, steps(points)?, after))
        });
        match (shape, points) {
            (Some(tag), Some((before, steps, after))) => {
                let close = if tag == "<polygon" { "z" } else { "" };
                out += &format!("{} d=\"m{steps}{close}\"{after}", before.replace(tag, "<path"));
            }
            _ => out += piece,
        }
    }
    out
}

/// Places as steps; `None` if one is no pair of whole numbers.
fn steps(points: &str) -> Option<String> {
    let mut out = String::new();
    let mut last = (0, 0);
    for point in points.split_whitespace() {
        let (x, y) = point.split_once(',')?;
        let (x, y): (i32, i32) = (x.parse().ok()?, y.parse().ok()?);
        for step in [x - last.0, y - last.1] {
            // A minus parts numbers by itself.
            if step >= 0 && !out.is_empty() {
                out.push(' ');
            }
            out += &step.to_string();
        }
        last = (x, y);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_steps_and_end_where_they_ended() {
        let picture =
            "<svg><polyline fill=\"none\" points=\"3,9 5,4 5,4 \"/><line x1=\"1\"/></svg>";
        let own = "<svg><path fill=\"none\" d=\"m3 9 2-5 0 0\"/><line x1=\"1\"/></svg>";
        assert_eq!(relative(picture), own);
        assert_eq!(relative("<polygon points=\"1,1 2,2\"/>"), "<path d=\"m1 1 1 1z\"/>");
        assert_eq!(relative("<polyline points=\"a,1\"/>"), "<polyline points=\"a,1\"/>");
    }
}
