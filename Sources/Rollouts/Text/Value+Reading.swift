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
