import YAML

extension Value {
  /// The text of a field.
  func text(_ field: String) throws(RolloutText.Mistake) -> String {
    guard let text = self[field]?.string else { throw .invalid(field: field) }
    return text
  }

  /// The whole number of a field.
  func number(_ field: String) throws(RolloutText.Mistake) -> Int {
    guard case .integer(let number)? = self[field], let number = Int(exactly: number) else {
      throw .invalid(field: field)
    }
    return number
  }

  /// The whole number of a field, which is counted up from time to time: far from where a number ends.
  func count(_ field: String) throws(RolloutText.Mistake) -> Int {
    let number = try number(field)
    guard 0...1_000_000_000 ~= number else { throw .invalid(field: field) }
    return number
  }

  /// The time of a field, in seconds since 1970: one of the years that can be written (RFC 3339 §1).
  func time(_ field: String) throws(RolloutText.Mistake) -> Int64 {
    let time = Int64(try number(field))
    guard 0..<253_402_300_800 ~= time else { throw .invalid(field: field) }
    return time
  }

  /// The word of a field, which is one of several.
  func word<Word: RawRepresentable<String>>(_ field: String) throws(RolloutText.Mistake) -> Word {
    guard let word = self[field]?.string.flatMap(Word.init) else { throw .invalid(field: field) }
    return word
  }

  /// The items of a field that may be absent.
  func list(_ field: String) throws(RolloutText.Mistake) -> [Value] {
    switch self[field] {
    case nil: return []
    case .sequence(let items)?: return items
    default: throw .invalid(field: field)
    }
  }
}
