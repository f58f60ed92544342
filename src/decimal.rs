//! Whole numbers as text, without the formatting of the standard library: that would cost every reader half a
//! kilobyte.

/// The digits of a number.
pub(crate) fn decimal(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % 10) as u32, 10).unwrap_or('0'));
        number /= 10;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn a_number_is_its_digits() {
        for number in [0, 7, 10, 305, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
