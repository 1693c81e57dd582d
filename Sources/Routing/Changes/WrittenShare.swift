import YAML

/// A share of requests as a resource has it: as a number below a field, or in an older field as a whole number.
struct WrittenShare {
  /// The mapping with `value`.
  let field: String
  /// The older fields, in the order in which they are looked at.
  let older: [String]

  /// The share; nil when none is written, or none that can be read.
  func share(in mapping: Value) -> Percentage? {
    if let written = mapping.field(field) { return Percentage(written.field("value")) }
    return older.lazy.compactMap { Percentage(mapping.field($0)) }.first
  }

  /// The mapping with the share, in the field that it was in where that can say it.
  func setting(_ share: Percentage, in mapping: Value) -> Value {
    if mapping.field(field) == nil, let whole = share.wholeNumber,
      let name = older.first(where: { mapping.field($0) != nil })
    {
      return mapping.setting(name, to: .integer(whole))
    }
    let written = (mapping.field(field) ?? .mapping([])).setting("value", to: share.value)
    // Both fields at once would say two things.
    let kept = mapping.field(field) == nil ? mapping.without(older) : mapping
    return kept.setting(field, to: written)
  }

  /// The mapping without any of the fields.
  func removing(from mapping: Value) -> Value { mapping.without([field] + older) }
}
