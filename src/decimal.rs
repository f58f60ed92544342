//! Whole numbers as text. The formatting of the standard library would add half a kilobyte to what
//! readers download.

/// Returns `number` in decimal digits.
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
    fn a_number_becomes_its_digits() {
        for number in [0, 7, 10, 305, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
